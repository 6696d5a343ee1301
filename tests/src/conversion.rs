//! A conversion writes many records: all of them or none, whichever write of it fails.

use std::sync::Arc;

use crm_core::{
    Crm, Device, OpenOptions, Query, SeededIds, TestClock,
    flow::{ConvertLead, ReadRelations},
    model::{
        Account, Attachment, Channel, Interaction, Lead, LeadId, Note, Relation, RelationKind, Task,
    },
};

use crate::failing::Failing;

fn options(device: &Arc<Failing>) -> OpenOptions {
    let clock = TestClock::at("2026-11-20T02:00:00Z".parse().unwrap());
    OpenOptions::new()
        .clock(Arc::new(clock))
        .ids(Arc::new(SeededIds::new(7)))
        .device(Arc::clone(device) as Arc<dyn Device>)
}

/// A file with a lead as R1 checks it: two calls, an e-mail, a note, a file, and a task and a relation besides.
fn file() -> (Vec<u8>, LeadId) {
    let device = Failing::over(Vec::new(), true);
    let crm = Crm::create("lead.crm", options(&device)).unwrap();
    let lead = crm
        .write(|tx| {
            let lead = Lead {
                last_name: Some("Trần".to_owned()),
                company_name: Some("Hoa Sen".to_owned()),
                ..Lead::new()
            };
            let lead = tx.leads().create(lead)?.id;
            for channel in [Channel::Phone, Channel::Phone, Channel::Email] {
                let touch = Interaction::new(channel, "Anvils", crm.now());
                tx.interactions().create(Interaction { related_to: Some(lead.into()), ..touch })?;
            }
            tx.notes().create(Note::new(lead, "Wants forty"))?;
            let task = Task { related_to: Some(lead.into()), ..Task::new("Send it") };
            tx.tasks().create(task)?;
            let partner = tx.relation_kinds().create(RelationKind::new("neighbour of"))?.id;
            let steel = tx.accounts().create(Account::new("Steel"))?.id;
            tx.relations().create(Relation::new(partner, steel, lead))?;
            Ok(lead)
        })
        .unwrap();
    let file = Attachment::new(lead, "offer.txt");
    crm.attachments().attach(file, &mut "forty anvils".as_bytes()).unwrap();
    crm.close().unwrap();
    (device.image(), lead)
}

/// How many records there are that a conversion makes, and how many things are linked to them.
fn converted(crm: &Crm, lead: LeadId) -> (u64, usize) {
    let made = crm.accounts().count(&Query::new().filter("name == \"Hoa Sen\"")).unwrap()
        + crm.contacts().count(&Query::new()).unwrap()
        + crm.deals().count(&Query::new()).unwrap();
    let about = |also: usize| usize::from(also > 0);
    let touches = crm.interactions().list(&Query::new()).unwrap().items;
    let touches: usize = touches.iter().map(|it| about(it.also_about.len())).sum();
    let notes = crm.notes().list(&Query::new()).unwrap().items;
    let tasks = crm.tasks().list(&Query::new()).unwrap().items;
    let files = crm.attachments().list(&Query::new()).unwrap().items;
    let relations = crm.read_relations(ReadRelations::new(lead)).unwrap().relations.len();
    let linked = touches
        + about(notes[0].also_about.len())
        + about(tasks[0].also_about.len())
        + about(files[0].also_about.len())
        + (1 - relations);
    (made, linked)
}

/// R1, R18: a conversion that fails at any of its writes leaves all or nothing, and can be made then.
#[test]
fn a_conversion_that_fails_at_any_write_leaves_all_or_nothing() {
    let (image, lead) = file();
    let (mut nothing, mut all) = (0, 0);
    for good in 0.. {
        let device = Failing::over(image.clone(), true);
        let crm = Crm::open("lead.crm", options(&device)).unwrap();
        device.fail_after(good);
        let outcome = crm.convert_lead(ConvertLead::new(lead));
        let held = device.image();
        drop(crm);

        let device = Failing::over(held, true);
        let crm = Crm::open("lead.crm", options(&device)).unwrap();
        assert!(crm.verify().unwrap().is_sound(), "after {good} writes");
        let is_converted = crm.leads().get(lead).unwrap().is_converted();
        let expected = if is_converted { (3, 7) } else { (0, 0) };
        assert_eq!(converted(&crm, lead), expected, "after {good} writes");
        assert!(is_converted || outcome.is_err(), "what was answered is kept");
        if is_converted {
            all += 1;
        } else {
            nothing += 1;
            crm.convert_lead(ConvertLead::new(lead)).unwrap();
            assert_eq!(converted(&crm, lead), (3, 7));
        }
        if outcome.is_ok() {
            break;
        }
    }
    assert!(nothing > 3 && all > 0, "{nothing} {all}");
}
