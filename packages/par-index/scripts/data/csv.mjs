/** Rows of a CSV text with a header line, as objects of strings; quoted fields may hold commas and doubled quotes. */
export function parseCsv(text) {
  const [header, ...rows] = splitRows(text.replace(/^\uFEFF/, ""));
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ""])));
}

function splitRows(text) {
  const rows = [[]];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ",") {
      rows.at(-1).push(field);
      field = "";
    } else if (char === "\n") {
      rows.at(-1).push(field);
      field = "";
      rows.push([]);
    } else if (char !== "\r") field += char;
  }
  if (field !== "" || rows.at(-1).length > 0) rows.at(-1).push(field);
  return rows.filter((row) => row.length > 1);
}
