//! What the company sells, in categories, and at which prices to whom.

use crm_core::{
    Currency, Decimal, Money, Percent,
    model::{
        CustomerGroupId, LossCategory, LossReason, PriceBook, PriceBookId, PriceEntry, Product,
        ProductCategory, ProductId, ProductKind,
    },
};

use crate::{
    random::Random,
    sample::{Ids, Sample},
};

struct Goods {
    name: &'static str,
    sku: &'static str,
    category: usize,
    unit: &'static str,
    /// In dong at home, in dollars abroad.
    price: i64,
    /// What it costs the company, in per cent of the price.
    cost: i64,
}

const fn goods(
    name: &'static str,
    sku: &'static str,
    category: usize,
    unit: &'static str,
    price: i64,
    cost: i64,
) -> Goods {
    Goods { name, sku, category, unit, price, cost }
}

const CATEGORIES: [&str; 3] = ["Thực phẩm", "Nội thất", "Bao bì"];

/// Goods for the home market.
const HOME: [Goods; 16] = [
    goods("Cà phê rang xay", "CF-RX", 0, "kg", 265_000, 68),
    goods("Hạt điều rang muối", "HD-RM", 0, "kg", 310_000, 72),
    goods("Trà ô long Bảo Lộc", "TR-OL", 0, "kg", 420_000, 61),
    goods("Gạo ST25 đóng túi", "GA-ST25", 0, "túi 10 kg", 345_000, 80),
    goods("Nước mắm Phú Quốc", "NM-PQ", 0, "thùng 12 chai", 1_080_000, 66),
    goods("Bánh pía và quà Tết", "QT-BP", 0, "hộp", 185_000, 58),
    goods("Bàn ghế gỗ cao su", "NT-CS", 1, "bộ", 6_900_000, 63),
    goods("Tủ bếp theo thiết kế", "NT-TB", 1, "mét", 5_400_000, 60),
    goods("Nội thất văn phòng", "NT-VP", 1, "bộ", 12_500_000, 65),
    goods("Bao bì giấy kraft", "BB-KR", 2, "nghìn cái", 3_200_000, 74),
    goods("Thùng carton 5 lớp", "BB-C5", 2, "nghìn cái", 14_500_000, 77),
    goods("Hộp bã mía", "BB-BM", 2, "nghìn cái", 1_900_000, 70),
    goods("Trái cây sấy", "TP-TS", 0, "kg", 280_000, 64),
    goods("Mật ong rừng", "TP-MO", 0, "lít", 390_000, 57),
    goods("Gia vị đóng gói", "TP-GV", 0, "thùng", 950_000, 62),
    goods("Đồ gỗ ngoài trời", "NT-NT", 1, "bộ", 8_600_000, 61),
];

/// Goods for customers abroad.
const ABROAD: [Goods; 12] = [
    goods("Cashew W320", "EX-W320", 0, "t", 7_200, 81),
    goods("Robusta grade 1", "EX-ROB1", 0, "t", 4_300, 85),
    goods("Black pepper 550", "EX-BP550", 0, "t", 6_100, 82),
    goods("ST25 rice", "EX-ST25", 0, "t", 950, 79),
    goods("Dried mango", "EX-MANGO", 0, "t", 5_800, 70),
    goods("Rubberwood dining sets", "EX-DINE", 1, "set", 480, 64),
    goods("Acacia garden sets", "EX-GARD", 1, "set", 390, 62),
    goods("Bagasse food boxes", "EX-BAG", 2, "carton", 95, 71),
    goods("Kraft paper bags", "EX-KRAFT", 2, "carton", 60, 73),
    goods("Rattan baskets", "EX-RATT", 1, "carton", 240, 55),
    goods("Frozen basa fillets", "EX-BASA", 0, "t", 3_100, 83),
    goods("Coconut water", "EX-COCO", 0, "carton", 18, 66),
];

/// From which quantity on, and what is off in per cent.
type Breaks = &'static [(i64, i64)];

/// Lists of prices: what it is called, whose group it holds for, and what is off.
const BOOKS: [(&str, usize, Breaks); 2] =
    [("Bảng giá sỉ", 1, &[(0, 4), (50, 7)]), ("Bảng giá VIP", 2, &[(0, 8), (50, 12)])];

impl Sample {
    /// The categories of products.
    pub fn categories(&self) -> Vec<ProductCategory> {
        let category = |(order, name)| ProductCategory { order, ..ProductCategory::new(name) };
        (1..).zip(CATEGORIES).map(category).collect()
    }

    /// The products: those for the home market first.
    pub fn products(&self, ids: &Ids) -> Vec<Product> {
        let product = |(number, goods): (usize, &Goods)| Product {
            sku: Some(goods.sku.to_owned()),
            category: ids.categories.get(goods.category).copied(),
            kind: ProductKind::Good,
            unit: Some(goods.unit.to_owned()),
            list_price: price(number, Decimal::ONE_HUNDRED),
            cost: price(number, Decimal::from(goods.cost)),
            // Exports are taxed at nothing.
            tax_rate: Percent::new(Decimal::from(if number < HOME.len() { 8 } else { 0 })).ok(),
            ..Product::new(goods.name)
        };
        HOME.iter().chain(&ABROAD).enumerate().map(product).collect()
    }

    /// The price books, each for a group of customers.
    pub fn price_books(&self, ids: &Ids) -> Vec<PriceBook> {
        let book = |(priority, (name, group, _)): (i64, (&str, usize, _))| PriceBook {
            customer_group: ids.groups.get(group).copied(),
            priority,
            ..PriceBook::new(name, Currency::VND)
        };
        (1..).zip(BOOKS).map(book).collect()
    }

    /// What these books take off the list prices of the home market.
    pub fn price_entries(&self, books: &[PriceBookId], ids: &Ids) -> Vec<PriceEntry> {
        let mut entries = Vec::new();
        for (book, (_, _, steps)) in books.iter().zip(BOOKS) {
            for product in ids.products.iter().take(HOME.len()) {
                entries.extend(steps.iter().map(|(from, off)| PriceEntry {
                    min_quantity: Decimal::from(*from),
                    discount: Percent::new(Decimal::from(*off)).ok(),
                    ..PriceEntry::new(*book, *product)
                }));
            }
        }
        entries
    }

    /// The reason for a loss that a new file does not have.
    pub fn loss_reason(&self) -> LossReason {
        let category = Some(LossCategory::NoNeed);
        LossReason { category, order: 7, ..LossReason::new("Không còn nhu cầu") }
    }

    /// The group of a customer: the regulars are in one of their own.
    pub(crate) fn group_of(&self, account: u64, ids: &Ids) -> Option<CustomerGroupId> {
        let mut random = Random::of(self.plan.seed, "group", account);
        let group = match random.below(100) {
            _ if account < self.plan.accounts / 20 => 2,
            0..28 => 1,
            28..85 => 0,
            _ => return None,
        };
        ids.groups.get(group).copied()
    }
}

/// The number of one of the products for customers at home or abroad.
pub(crate) fn any_product(random: &mut Random, is_home: bool) -> usize {
    let (first, count) = if is_home { (0, HOME.len()) } else { (HOME.len(), ABROAD.len()) };
    first + usize::try_from(random.below(count as u64)).unwrap_or_default()
}

/// What the product with this number is called.
pub(crate) fn product_name(number: usize) -> &'static str {
    HOME.iter().chain(&ABROAD).nth(number).map_or("", |goods| goods.name)
}

/// So many per cent of the list price of the product with this number.
pub(crate) fn price(number: usize, percent: Decimal) -> Option<Money> {
    let goods = HOME.iter().chain(&ABROAD).nth(number)?;
    let currency = if number < HOME.len() { Currency::VND } else { Currency::USD };
    Money::new(Decimal::from(goods.price) * percent / Decimal::ONE_HUNDRED, currency).ok()
}

impl Ids {
    pub(crate) fn product(&self, number: usize) -> Option<ProductId> {
        self.products.get(number).copied()
    }
}
