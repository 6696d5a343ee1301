//! Every touch: calls, messages and meetings about deals and customers.

use crm_core::{
    Link, Timestamp,
    entity::ItemId,
    model::{
        Acceptance, Channel, Direction, Interaction, InteractionStatus, Participant, StageCategory,
    },
};

use crate::{
    places::Country,
    random::Random,
    sample::{Ids, Planned, Sample},
};

const CHANNELS: &[(Channel, u64)] = &[
    (Channel::Phone, 31),
    (Channel::Email, 29),
    (Channel::Chat, 15),
    (Channel::InPerson, 10),
    (Channel::Sms, 4),
    (Channel::Web, 3),
    (Channel::Social, 3),
    (Channel::Post, 2),
    (Channel::Fax, 1),
    (Channel::Other, 2),
];

const CALLS: &[&str] = &[
    "Gọi xác nhận số lượng",
    "Gọi hỏi nhu cầu quý tới",
    "Gọi nhắc hạn báo giá",
    "Trao đổi điều khoản thanh toán",
    "Hỏi phản hồi về mẫu thử",
    "Gọi hẹn lịch giao hàng",
    "Chăm sóc sau bán hàng",
];
const MAILS: &[&str] = &[
    "Gửi báo giá",
    "Báo giá điều chỉnh",
    "Gửi catalogue và bảng giá",
    "Xác nhận đơn đặt hàng",
    "Dự thảo hợp đồng",
    "Chứng từ xuất xứ",
    "Thư cảm ơn sau buổi gặp",
];
const MAILS_ABROAD: &[&str] = &[
    "Quotation FOB Ho Chi Minh City",
    "Revised quotation",
    "Sample shipment and tracking",
    "Draft sales contract",
    "Certificate of origin",
    "Shipping schedule",
    "Order confirmation",
];
const CHATS: &[&str] = &[
    "Nhắn Zalo hỏi lịch giao",
    "Gửi hình mẫu qua Zalo",
    "Khách hỏi giá qua Zalo",
    "Báo hàng đã lên xe",
    "Chúc mừng khai trương",
];
const MEETINGS: &[&str] = &[
    "Gặp tại văn phòng khách",
    "Khách thăm xưởng",
    "Gặp tại hội chợ",
    "Đàm phán hợp đồng",
    "Khảo sát mặt bằng",
    "Cà phê với trưởng phòng mua hàng",
];
const OTHERS: &[(Channel, &str)] = &[
    (Channel::Sms, "Nhắn tin nhắc thanh toán"),
    (Channel::Web, "Gửi yêu cầu báo giá trên website"),
    (Channel::Social, "Bình luận trên trang Facebook"),
    (Channel::Post, "Gửi hàng mẫu qua bưu điện"),
    (Channel::Fax, "Fax đơn đặt hàng có đóng dấu"),
    (Channel::Other, "Ghi nhận qua đối tác vận chuyển"),
];
pub(crate) const NOTES: &[&str] = &[
    "Khách quan tâm đến giá theo quý, đề nghị giữ giá 60 ngày.",
    "Cần thêm mẫu loại nhỏ trước khi trình ban giám đốc.",
    "Bên kế toán yêu cầu xuất hóa đơn theo từng đợt giao.",
    "Đang so sánh với một nhà cung cấp ở Bình Dương.",
    "Hẹn chốt sau khi họp ngân sách đầu tháng.",
    "Đồng ý đặt cọc 30%, phần còn lại sau khi nhận hàng.",
    "Muốn đổi quy cách đóng gói, gửi lại báo giá trước thứ Sáu.",
];
const OUTCOMES: &[&str] = &["Đồng ý", "Cần gọi lại", "Gửi thêm thông tin", "Chưa quyết định"];
const MINUTE: i64 = 60_000;

impl Sample {
    /// The interaction with this number.
    pub fn interaction(&self, number: u64, ids: &Ids) -> Planned<Interaction> {
        let mut random = Random::of(self.plan.seed, "interaction", number);
        let deal = random.below(self.plan.deals.max(1));
        let course = self.course(deal);
        let contact = self.somebody_at(course.account, &mut random);
        let account = ids.account(course.account);
        let is_open = course.outcome == StageCategory::Open;
        let is_planned = is_open && random.percent(12);
        let (about, first, last) = match random.below(100) {
            0..68 => (ids.deal(deal).map(Link::from), course.began, course.last_day()),
            68..90 => (account.map(Link::from), -self.plan.days, -1),
            _ => (ids.contact(contact).map(Link::from), -self.plan.days, -1),
        };
        let start_at = if is_planned {
            self.moment(&mut random, 1, 30)
        } else {
            self.moment(&mut random, first, last.max(first))
        };
        let channel = match is_planned {
            true if random.percent(60) => Channel::Phone,
            true => Channel::InPerson,
            false => random.weighted(CHANNELS).unwrap_or(Channel::Phone),
        };
        let is_home = self.customer(course.account).country == Country::Vietnam;
        let subject = subject(&mut random, channel, is_home);
        let mut interaction = Interaction::new(channel, subject, start_at);
        interaction.direction = match channel {
            Channel::Web | Channel::Social | Channel::Fax => Direction::In,
            _ if random.percent(38) => Direction::In,
            _ => Direction::Out,
        };
        interaction.status = status(&mut random, &interaction, is_planned);
        let minutes = match channel {
            Channel::Phone => Some(random.between(2, 25)),
            Channel::InPerson => Some(random.between(3, 9) * 15),
            _ => None,
        };
        interaction.end_at = minutes.and_then(|minutes| start_at.add_millis(minutes * MINUTE).ok());
        if random.percent(35) {
            interaction.body = Some(random.text(NOTES).to_owned());
        }
        if interaction.status == InteractionStatus::Held && random.percent(50) {
            interaction.outcome = Some(random.text(OUTCOMES).to_owned());
        }
        if channel == Channel::InPerson {
            let places = ["Văn phòng khách hàng", "Xưởng Hương Việt", "Quán cà phê", "Hội chợ"];
            interaction.location = Some(random.text(&places).to_owned());
        }
        interaction.related_to = about;
        let who = [
            (ids.user(course.owner).map(Link::from), "organiser"),
            (ids.contact(contact).map(Link::from), "attendee"),
            (account.map(Link::from), "customer"),
        ];
        interaction.participants = who
            .into_iter()
            .filter_map(|(who, role)| Some((who?, role)))
            .filter(|(who, _)| interaction.related_to.as_ref() != Some(who))
            .map(|(who, role)| Participant {
                id: ItemId::default(),
                who,
                role: role.to_owned(),
                acceptance: Acceptance::None,
            })
            .collect();
        let created_at = if is_planned { self.before_today(&mut random) } else { start_at };
        Planned { fields: interaction, owner: ids.user(course.owner), team: None, created_at }
    }

    fn before_today(&self, random: &mut Random) -> Timestamp {
        self.moment(random, -10, -1)
    }
}

fn subject(random: &mut Random, channel: Channel, is_home: bool) -> &'static str {
    match channel {
        Channel::Phone => random.text(CALLS),
        Channel::Email if is_home => random.text(MAILS),
        Channel::Email => random.text(MAILS_ABROAD),
        Channel::Chat => random.text(CHATS),
        Channel::InPerson => random.text(MEETINGS),
        other => {
            let found = OTHERS.iter().find(|(channel, _)| *channel == other);
            found.map_or("Ghi nhận khác", |(_, subject)| *subject)
        }
    }
}

fn status(random: &mut Random, interaction: &Interaction, is_planned: bool) -> InteractionStatus {
    match (interaction.channel, interaction.direction) {
        _ if is_planned => InteractionStatus::Planned,
        (Channel::Phone | Channel::InPerson, _) if random.percent(7) => InteractionStatus::NotHeld,
        (Channel::Phone | Channel::InPerson, _) => InteractionStatus::Held,
        (Channel::Email | Channel::Sms, Direction::Out) if random.percent(2) => {
            InteractionStatus::Failed
        }
        (_, Direction::In) => InteractionStatus::Received,
        _ => InteractionStatus::Sent,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::Plan;

    #[test]
    fn every_channel_is_used_and_nothing_held_lies_ahead() {
        let sample = Sample::new(Plan::new("2026-11-21".parse().unwrap()));
        let tomorrow = sample.plan.zone.start_of("2026-11-22".parse().unwrap());

        let touches: Vec<Interaction> =
            (0..3_000).map(|number| sample.interaction(number, &Ids::default()).fields).collect();

        let channels: BTreeSet<Channel> = touches.iter().map(|touch| touch.channel).collect();
        assert_eq!(channels.len(), Channel::ALL.len());
        for touch in touches {
            assert_eq!(touch.status == InteractionStatus::Planned, touch.start_at >= tomorrow);
        }
    }
}
