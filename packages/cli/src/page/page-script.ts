/**
 * The page's own script: puts the interactive chart in the place of each picture. Where that fails the picture stays.
 *
 * Specs are interpreted (`ast`), so that the page needs no right to evaluate strings as code.
 */
export const pageScript = `
for (const figure of document.querySelectorAll("figure.chart")) {
  const spec = JSON.parse(document.getElementById(figure.id + "-spec").textContent);
  const place = document.createElement("div");
  const options = { mode: figure.dataset.mode, actions: false, ast: true, hover: false, renderer: "svg" };
  vegaEmbed(place, spec, options)
    .then(() => figure.replaceChildren(place))
    .catch((error) => console.warn("The chart stays a picture:", error));
}
`;
