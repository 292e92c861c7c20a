/** What to know about single rows, by number (first data row = 1), in our own words. */
export const remarks = {
  2: ["Another report of the same conference gives top 15.", "Một bài khác về cùng hội nghị ghi nhóm 15."],
  34: [
    "The page speaks of 9 component indices; the index has 8 areas.",
    "Trang nói 9 chỉ số thành phần; chỉ số có 8 lĩnh vực.",
  ],
  43: [
    "The page adds: 1.58 above 2023's 87.72; 88.51 − 1.58 is 86.93.",
    "Trang ghi thêm: cao hơn 1,58 so với 87,72 của 2023; 88,51 − 1,58 là 86,93.",
  ],
  52: [
    "The government's list prints 91.87, and 2024's change leads back to 91.87.",
    "Danh sách của Chính phủ ghi 91,87; mức tăng 2024 cũng dẫn về 91,87.",
  ],
  60: [
    "Another list puts Lào Cai seventh and Long An eighth.",
    "Một danh sách khác xếp Lào Cai thứ bảy, Long An thứ tám.",
  ],
  79: [
    "86.89 at rank 32 lies below rank 33 (86.97); the digits or the rank are misprinted.",
    "86,89 ở hạng 32 lại thấp hơn hạng 33 (86,97); số điểm hoặc thứ hạng in nhầm.",
  ],
  85: [
    "The same paper prints 86.76, and its four parts add to 87.89.",
    "Chính báo này in 86,76, còn bốn phần cộng lại 87,89.",
  ],
  146: [
    "The four parts printed add to 87.89; the total is 86.89 or 86.76.",
    "Bốn phần in ra cộng lại 87,89; tổng điểm là 86,89 hoặc 86,76.",
  ],
  147: [
    "8.5 of 10 would be above SIPAS rank 35; other provinces put that rank between 81.6 and 83.84 %.",
    "8,5/10 cao hơn mức của hạng SIPAS 35; các tỉnh khác cho thấy hạng đó nằm giữa 81,6 và 83,84 %.",
  ],
  148: [
    "The four parts printed add to 87.89; the total is 86.89 or 86.76.",
    "Bốn phần in ra cộng lại 87,89; tổng điểm là 86,89 hoặc 86,76.",
  ],
  151: [
    "The parts add to the total, but 85 % does not fit SIPAS rank 35.",
    "Các phần cộng đúng tổng, nhưng 85 % không khớp hạng SIPAS 35.",
  ],
  153: [
    "The four parts printed add to 87.89; the total is 86.89 or 86.76.",
    "Bốn phần in ra cộng lại 87,89; tổng điểm là 86,89 hoặc 86,76.",
  ],
  155: [
    "The four parts printed add to 87.89; the total is 86.89 or 86.76.",
    "Bốn phần in ra cộng lại 87,89; tổng điểm là 86,89 hoặc 86,76.",
  ],
  161: ["Printed a year later; the 2023 release has 87.79.", "In một năm sau; công bố 2023 ghi 87,79."],
  164: ["Printed a year later; the 2023 release has 88.33.", "In một năm sau; công bố 2023 ghi 88,33."],
  226: [
    "2023's mean 86.98 is stated as 2.19 above 2022's, which gives 84.79.",
    "Trung bình 2023 là 86,98, cao hơn 2,19 so với 2022, suy ra 84,79.",
  ],
  227: [
    "The same page gives a fall of 1.78 from 2021, that is 86.57; another prints 86.37 for 2021.",
    "Cùng trang ghi giảm 1,78 so với 2021, tức 86,57; trang khác in 86,37 cho 2021.",
  ],
  230: [
    "Assumes the 22 and 10 points of survey and SIPAS also for 2022.",
    "Giả định khảo sát 22 và SIPAS 10 điểm cũng đúng cho 2022.",
  ],
  255: [
    "The province's newspaper prints 87.62; 87.61 is the score of rank 16.",
    "Báo của tỉnh in 87,62; 87,61 là điểm của hạng 16.",
  ],
  375: [
    "Two other sources lead to 89.06; a digit is lost.",
    "Hai nguồn khác dẫn về 89,06; in thiếu một chữ số.",
  ],
  400: [
    "The English text says administration reform; taken as procedures, third in its list.",
    "Bản tiếng Anh ghi cải cách hành chính; hiểu là thủ tục hành chính, mục thứ ba trong danh sách.",
  ],
  402: [
    "Left over from the total after the other seven areas; the page's own figure for the loss is illegible.",
    "Phần còn lại của tổng điểm sau bảy lĩnh vực kia; con số điểm mất trên trang in hỏng.",
  ],
  423: ["Two other sources put Đồng Nai third in 2015.", "Hai nguồn khác xếp Đồng Nai thứ ba năm 2015."],
  424: ["Another source says that HCMC was third.", "Nguồn khác cho biết TPHCM đứng thứ ba."],
  425: ["Another source says that HCMC was third.", "Nguồn khác cho biết TPHCM đứng thứ ba."],
  442: ["The news agency prints 87.14.", "Thông tấn xã in 87,14."],
  445: ["The news agency prints 83.44.", "Thông tấn xã in 83,44."],
  448: ["The news agency prints 82.79.", "Thông tấn xã in 82,79."],
  557: [
    "The page calls it the results announced in 2024; rank 63 of PAR INDEX fits the 2024 edition.",
    "Trang gọi là kết quả công bố năm 2024; hạng 63 PAR INDEX khớp với kỳ 2024.",
  ],
  567: [
    "2024's change leads back to 88.90; sixth place has 88.76.",
    "Mức tăng 2024 dẫn về 88,90; hạng sáu đạt 88,76.",
  ],
  577: ["Another page's change of rank gives 43rd.", "Mức tăng hạng ở trang khác cho ra hạng 43."],
  578: ["Another page's change of rank gives 40th.", "Mức tăng hạng ở trang khác cho ra hạng 40."],
  585: [
    "Printed as 8.16 of 10 points; SIPAS points are its percent / 10.",
    "In là 8,16/10 điểm; điểm SIPAS bằng tỷ lệ phần trăm chia 10.",
  ],
  594: [
    "Rests on 88.09 for 2023, which other sources contradict; 88.90 would give 84.69.",
    "Dựa trên 88,09 của 2023 vốn bị nguồn khác bác; với 88,90 sẽ là 84,69.",
  ],
  616: ["The province's newspaper prints 90.13.", "Báo của tỉnh in 90,13."],
  622: ["The page words the percent as points.", "Trang gọi tỷ lệ phần trăm là điểm."],
};
