//! Figures against plain recounts over the records that a handle sees.

use std::collections::{BTreeMap, BTreeSet};

use crm_core::{
    Decimal,
    entity::{EntityId as _, Record},
    model::{AccountId, Channel, ContactId, Deal, InteractionStatus, Quota, StageCategory, UserId},
    report::Asked,
    round_half_up,
};

use super::world::{
    Company, NOW, SEEDS, TODAY, count, date, deals, is, seen, span, sum, time, vnd, worth, zone,
};

/// R2, R3.
#[test]
fn figures_of_deals_are_recounts_for_every_user() {
    let first = date("2026-10-01");
    for seed in SEEDS {
        for crm in Company::random(seed).handles() {
            let all = deals(&crm);
            let board = crm.board(&Asked::new()).unwrap();
            for row in &board.rows {
                let here: Vec<_> =
                    all.iter().filter(|deal| deal.stage == row.place.stage_id).collect();
                assert_eq!(row.figure.count, i64::try_from(here.len()).unwrap());
                assert_eq!(row.figure.amount.amount(), sum(here).normalize());
            }
            let forecast = crm.forecast(&Asked::new()).unwrap();
            let weighted: Decimal = all
                .iter()
                .filter(is(StageCategory::Open))
                .map(|deal| {
                    worth(deal) * deal.probability.unwrap().hundredths() / Decimal::ONE_HUNDRED
                })
                .sum();
            assert_eq!(forecast.open.weighted.amount(), round_half_up(weighted, 0).normalize());
            assert_eq!(board.open, forecast.open);

            // Whole months are read from totals, and other days are counted.
            for period in ["this_quarter", "2026-10-05/2026-11-11"] {
                let days = if period == "this_quarter" {
                    (first, date("2026-12-31"))
                } else {
                    (date("2026-10-05"), date("2026-11-11"))
                };
                let asked = Asked::new().period(span(period));
                let within = |deal: &&Record<Deal>| {
                    deal.closed_on.is_some_and(|day| (days.0..=days.1).contains(&day))
                };
                let closed: Vec<_> = all.iter().filter(within).collect();
                let won: Vec<_> = closed.iter().copied().filter(is(StageCategory::Won)).collect();
                let lost: Vec<_> = closed.iter().copied().filter(is(StageCategory::Lost)).collect();
                let rate = crm.win_rate(&asked).unwrap();
                assert_eq!((rate.won, rate.lost), (count(&won), count(&lost)));
                assert_eq!(rate.won_amount.amount(), sum(won.iter().copied()).normalize());
                assert_eq!(
                    rate.rate,
                    Decimal::from(won.len()).checked_div(Decimal::from(closed.len()))
                );
                let outcomes = crm.outcomes(&asked).unwrap();
                let by_owner = |owner| {
                    let owned = |deal: &&&Record<Deal>| deal.base.owner.map(UserId::uuid) == owner;
                    won.iter().filter(owned).count()
                };
                for row in &outcomes.owners {
                    assert_eq!(row.won, i64::try_from(by_owner(row.id)).unwrap());
                }
                assert_eq!(outcomes.owners.iter().map(|row| row.won).sum::<i64>(), rate.won);
                assert_eq!(outcomes.teams.iter().map(|row| row.lost).sum::<i64>(), rate.lost);
                let mut days: Vec<Decimal> = won
                    .iter()
                    .map(|deal| zone().days_between(deal.base.created_at, deal.closed_at.unwrap()))
                    .collect();
                days.sort();
                let cycle = crm.cycle(&asked).unwrap();
                assert_eq!(cycle.count, rate.won);
                assert_eq!(
                    cycle.mean,
                    days.iter().sum::<Decimal>().checked_div(Decimal::from(days.len()))
                );
            }
        }
    }
}

/// R2, A-05, A-15, A-83.
#[test]
fn lists_and_activity_are_recounts_for_every_user() {
    for seed in SEEDS {
        for crm in Company::random(seed).handles() {
            let today = date(TODAY);
            let late: BTreeSet<_> = deals(&crm)
                .iter()
                .filter(|deal| deal.is_open() && deal.expected_close.is_some_and(|day| day < today))
                .map(|deal| deal.id)
                .collect();
            let slipped = crm.slipped(&Asked::new()).unwrap();
            assert_eq!(slipped.deals.iter().map(|deal| deal.id).collect::<BTreeSet<_>>(), late);

            let touches = seen(&crm.interactions());
            let forgotten: BTreeSet<_> = touches
                .iter()
                .filter(|touch| {
                    touch.channel == Channel::Phone
                        && touch.status == InteractionStatus::Planned
                        && touch.start_at < time(NOW)
                })
                .map(|touch| touch.id)
                .collect();
            let told = crm.forgotten_calls(&Asked::new()).unwrap();
            assert_eq!(told.calls.iter().map(|call| call.id).collect::<BTreeSet<_>>(), forgotten);

            let activity = crm.activity(&Asked::new()).unwrap();
            assert_eq!(activity.count, count(&touches));
            let by_channel: i64 = activity.channels.iter().map(|row| row.count).sum();
            let by_user: i64 = activity.users.iter().map(|row| row.count).sum();
            assert_eq!((by_channel, by_user), (activity.count, activity.count));
        }
    }
}

///
#[test]
fn rankings_are_recounts_for_every_user() {
    for seed in SEEDS {
        for crm in Company::random(seed).handles() {
            let mut bought: BTreeMap<AccountId, Decimal> = BTreeMap::new();
            for deal in deals(&crm).iter().filter(is(StageCategory::Won)) {
                if let Some(account) = deal.account {
                    *bought.entry(account).or_default() += worth(deal);
                }
            }
            let top = crm.top_accounts(&Asked::new().limit(100)).unwrap();
            assert!(top.rows.is_sorted_by_key(|row| std::cmp::Reverse(row.won_amount.amount())));
            for row in &top.rows {
                let wanted = bought.get(&row.account).copied().unwrap_or_default();
                assert_eq!(row.won_amount.amount(), wanted.normalize());
            }
            assert_eq!(top.won_amount.amount(), bought.values().sum::<Decimal>().normalize());

            let since = date(TODAY).add_days(-89).unwrap();
            let mut counts: BTreeMap<ContactId, i64> = BTreeMap::new();
            for touch in seen(&crm.interactions()) {
                use InteractionStatus::{Held, Received, Sent};
                let day = zone().date_of(touch.start_at);
                if matches!(touch.status, Held | Received | Sent) && day >= since {
                    let people: BTreeSet<_> = touch
                        .participants
                        .iter()
                        .map(|participant| &participant.who)
                        .chain(&touch.related_to)
                        .filter(|link| link.entity() == "contact")
                        .map(|link| ContactId::from_uuid(link.id()))
                        .collect();
                    for contact in people {
                        *counts.entry(contact).or_default() += 1;
                    }
                }
            }
            let ranked = crm.frequent_contacts(&Asked::new().limit(100)).unwrap();
            let told: BTreeMap<_, _> =
                ranked.rows.iter().map(|row| (row.contact, row.count)).collect();
            assert_eq!(told, counts);
            assert!(ranked.rows.is_sorted_by_key(|row| std::cmp::Reverse(row.count)));
        }
    }
}

/// R16, A-72, A-81: what users won adds up to what all won, however deals are shared.
#[test]
fn attainment_is_a_recount_for_every_user() {
    for seed in SEEDS {
        let company = Company::random(seed);
        let quota = Quota {
            user: Some(company.users[1]),
            ..Quota::new(date("2026-10-01"), date("2026-12-31"), vnd(1_000_000))
        };
        company.crm.quotas().create(quota).unwrap();
        for crm in company.handles() {
            let report = crm.attainment(&Asked::new()).unwrap();
            let quarter = date("2026-10-01")..=date("2026-12-31");
            let won: Vec<_> = deals(&crm)
                .into_iter()
                .filter(|deal| {
                    deal.category == StageCategory::Won
                        && deal.closed_on.is_some_and(|day| quarter.contains(&day))
                })
                .collect();
            let mut by_user: BTreeMap<_, Decimal> = BTreeMap::new();
            for deal in &won {
                for credit in &deal.credits {
                    let part = worth(deal) * credit.percent.hundredths() / Decimal::ONE_HUNDRED;
                    *by_user.entry(credit.user).or_default() += part;
                }
                if let Some(owner) = deal.closing_owner.filter(|_| deal.credits.is_empty()) {
                    *by_user.entry(owner).or_default() += worth(deal);
                }
            }
            assert_eq!(report.all.won.amount(), sum(&won).normalize());
            for row in &report.users {
                let user = UserId::from_uuid(row.id.unwrap());
                let wanted = by_user.get(&user).copied().unwrap_or_default();
                assert_eq!(row.won.amount(), round_half_up(wanted, 0).normalize());
            }
        }
    }
}
