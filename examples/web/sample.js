// A company to look at: Hoa Sen sells packaging, in Vietnamese, with a pipeline that is neither empty nor tidy.

const staff = ["Nguyễn Thị Lan", "Trần Văn Hùng", "Lê Minh Châu", "Phạm Quốc Bảo"];

const accounts = [
  ["Công ty TNHH Đường Việt", "Đặng Thu Hà"],
  ["Cà phê Trung Nguyên Xanh", "Võ Hoàng Nam"],
  ["Thủy sản Cửu Long", "Huỳnh Ngọc Ánh"],
  ["Dược phẩm An Khang", "Bùi Đức Anh"],
  ["May mặc Phương Đông", "Đỗ Thùy Linh"],
  ["Gốm sứ Bát Tràng", "Ngô Gia Huy"],
  ["Nội thất Mộc Việt", "Dương Khánh Vy"],
  ["Sữa Ba Vì", "Lý Thanh Tùng"],
  ["Gạo Sóc Trăng", "Hồ Mỹ Duyên"],
  ["Bánh kẹo Hải Hà", "Phan Anh Dũng"],
  ["Logistics Đồng Nai", "Trịnh Hồng Nhung"],
  ["Điện máy Ánh Dương", "Mai Xuân Trường"],
];

const goods = ["Bao bì giấy", "Hộp carton in màu", "Tem nhãn chống giả", "Túi vải không dệt", "Khay định hình", "Màng co", "Hộp quà Tết", "Thùng xuất khẩu"];
const steps = ["Gửi báo giá", "Gọi lại cho kế toán", "Hẹn xem mẫu", "Chốt số lượng", "Gửi hợp đồng", null];

/** Deals in each stage, in the order of the stages. */
const perStage = [8, 7, 6, 4, 5, 3];

/** Fills a new file, all or nothing. */
export async function fill(crm) {
  await crm.write(async (tx) => {
    const stages = (await tx.stages.list({ sort: "order" })).items;
    const owners = [];
    for (const name of staff) owners.push((await tx.users.create({ login: `user${owners.length + 1}`, name })).id);
    const customers = [];
    for (const [name, contact] of accounts) {
      const account = await tx.accounts.create({ name, owner: owners[customers.length % owners.length] });
      const [lastName, ...firstNames] = contact.split(" ");
      await tx.contacts.create({ lastName, firstName: firstNames.join(" "), account: account.id });
      customers.push(account.id);
    }
    const reason = (await tx.lossReasons.list({ limit: 1 })).items[0]?.id;
    let number = 0;
    for (const [index, stage] of stages.entries()) {
      for (let count = 0; count < (perStage[index] ?? 0); count++, number++) {
        await tx.deals.create({
          name: `${goods[number % goods.length]} ${["quý IV", "đợt 2", "mẫu mới", "cả năm"][number % 4]}`,
          stage: stage.id,
          account: customers[(number * 5) % customers.length],
          owner: owners[(number * 3 + index) % owners.length],
          amount: { amount: ((number * 37) % 48) * 5_000_000 + 15_000_000, currency: "VND" },
          expectedClose: day(((number * 11) % 60) - 9),
          nextStep: stage.category === "open" ? steps[number % steps.length] : null,
          lossReason: stage.category === "lost" ? reason : undefined,
        });
      }
    }
  });
}

/** So many days from today. */
function day(distance) {
  return new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);
}
