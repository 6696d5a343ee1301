//! What is sold, and what is said about it.

use crate::places::Country;

/// Goods for the home market, one word or a few each.
pub(crate) const GOODS: &[&str] = &[
    "Cà phê rang xay",
    "Hạt điều rang muối",
    "Trà ô long Bảo Lộc",
    "Gạo ST25 đóng túi",
    "Nước mắm Phú Quốc",
    "Bánh pía và quà Tết",
    "Bàn ghế gỗ cao su",
    "Tủ bếp theo thiết kế",
    "Nội thất văn phòng",
    "Bao bì giấy kraft",
    "Thùng carton 5 lớp",
    "Hộp bã mía",
    "Trái cây sấy",
    "Mật ong rừng",
    "Gia vị đóng gói",
    "Đồ gỗ ngoài trời",
];

/// Goods for customers abroad.
pub(crate) const EXPORTS: &[&str] = &[
    "Cashew W320",
    "Robusta grade 1",
    "Black pepper 550",
    "ST25 rice",
    "Dried mango",
    "Rubberwood dining sets",
    "Acacia garden sets",
    "Bagasse food boxes",
    "Kraft paper bags",
    "Rattan baskets",
    "Frozen basa fillets",
    "Coconut water",
];

pub(crate) const LOST_REASONS: &[(&str, u64)] = &[
    ("Giá cao hơn đối thủ", 34),
    ("Khách hoãn ngân sách", 22),
    ("Không còn nhu cầu", 14),
    ("Chọn nhà cung cấp cũ", 14),
    ("Không đáp ứng thời hạn giao", 9),
    ("Mất liên lạc", 7),
];

pub(crate) const SOURCES: &[&str] =
    &["Hội chợ", "Giới thiệu", "Website", "Gọi điện", "Khách hàng cũ", "Đối tác"];

pub(crate) const NEXT_STEPS: &[&str] = &[
    "Gọi lại chốt số lượng",
    "Gửi báo giá điều chỉnh",
    "Hẹn thăm xưởng",
    "Gửi mẫu thử",
    "Trình hợp đồng cho giám đốc",
    "Xin ý kiến phòng mua hàng",
    "Kiểm tra lịch tàu",
];

/// The title of a deal's goods, with how much of them.
pub(crate) fn title(goods: &str, quantity: i64, country: Country) -> String {
    match country {
        Country::Vietnam => format!("{goods}, đợt {quantity}"),
        _ if quantity == 1 => format!("{goods}, 20ft"),
        _ => format!("{goods}, {quantity} × 40ft"),
    }
}
