//! Random companies: a tree of teams, a user with roles, and what was done to records.

use crm_core::model::Scope;
use proptest::{collection::vec, option, prelude::*};

/// The entities that the story works with.
pub(super) const WORKED: &[&str] =
    &["account", "contact", "deal", "interaction", "note", "attachment", "task", "saved_view"];
/// The entities that are read.
pub(super) const READ: &[&str] = &[
    "account",
    "contact",
    "deal",
    "interaction",
    "note",
    "attachment",
    "task",
    "saved_view",
    "user",
    "team",
    "role",
    "pipeline",
    "stage",
    "currency",
    "rate",
];
/// Fields that a role may hide, by entity.
pub(super) const HIDEABLE: &[(&str, &[&str])] = &[
    (
        "account",
        &[
            "name",
            "tax_id",
            "employees",
            "annual_revenue",
            "parent",
            "phones",
            "tags",
            "owner",
            "description",
            "created_at",
            "external_ids",
            "custom.tier",
        ],
    ),
    ("contact", &["display_name", "last_name", "emails", "job_title", "account", "birthdate"]),
    (
        "deal",
        &[
            "name",
            "amount",
            "amount_base",
            "stage",
            "account",
            "expected_close",
            "category",
            "next_step",
            "probability",
            "owner",
            "forecast_category",
        ],
    ),
    ("interaction", &["subject", "body", "related_to", "participants", "start_at", "status"]),
    ("note", &["title", "body", "related_to"]),
    ("attachment", &["name", "description"]),
    ("task", &["title", "assignee", "due_on", "description"]),
    ("saved_view", &["name", "shared"]),
    ("user", &["login", "name", "email"]),
];

/// A random company.
#[derive(Clone, Debug)]
pub(super) struct World {
    /// The team above each team, among those before it.
    pub(super) parents: Vec<Option<usize>>,
    /// The teams of the user who is asked.
    pub(super) teams: Vec<usize>,
    /// The roles of the user who is asked.
    pub(super) roles: Vec<RolePlan>,
    /// What was done, in order.
    pub(super) deeds: Vec<Deed>,
}

/// A role: which records it shows of which entity, and which fields it hides.
#[derive(Clone, Debug)]
pub(super) struct RolePlan {
    /// For every entity that is not named.
    pub(super) any: Scope,
    pub(super) named: Vec<(&'static str, Scope)>,
    pub(super) hidden: Vec<(&'static str, &'static str)>,
}

/// Something done to a record, by numbers that the story reads as it needs.
#[derive(Clone, Debug)]
pub(super) struct Deed {
    pub(super) kind: DeedKind,
    pub(super) entity: &'static str,
    pub(super) which: usize,
    pub(super) owner: usize,
    pub(super) word: usize,
    pub(super) number: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DeedKind {
    Create,
    Update,
    Trash,
    Restore,
}

fn scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        1 => Just(Scope::None),
        2 => Just(Scope::Own),
        2 => Just(Scope::Team),
        2 => Just(Scope::Subtree),
        2 => Just(Scope::All),
    ]
}

fn hidden() -> impl Strategy<Value = (&'static str, &'static str)> {
    let of_any = (0..HIDEABLE.len(), 0..64_usize).prop_map(|(entity, field)| {
        let (entity, fields) = HIDEABLE[entity];
        (entity, fields[field % fields.len()])
    });
    // The one unique value that people type.
    prop_oneof![8 => of_any, 2 => Just(("user", "login"))]
}

fn role() -> impl Strategy<Value = RolePlan> {
    let named = (proptest::sample::select(READ), scope());
    (scope(), vec(named, 0..6), vec(hidden(), 0..8)).prop_map(|(any, named, hidden)| RolePlan {
        any,
        named,
        hidden,
    })
}

fn deed() -> impl Strategy<Value = Deed> {
    let kind = prop_oneof![
        6 => Just(DeedKind::Create),
        4 => Just(DeedKind::Update),
        1 => Just(DeedKind::Trash),
        1 => Just(DeedKind::Restore),
    ];
    (kind, proptest::sample::select(WORKED), 0..40_usize, 0..4_usize, 0..6_usize, 0..6_usize)
        .prop_map(|(kind, entity, which, owner, word, number)| Deed {
            kind,
            entity,
            which,
            owner,
            word,
            number,
        })
}

/// Any company.
pub(super) fn world() -> impl Strategy<Value = World> {
    let parents = (option::of(Just(0)), option::of(0..2_usize), option::of(0..3_usize));
    let parents = parents.prop_map(|(one, two, three)| vec![None, one, two, three]);
    (parents, vec(0..4_usize, 0..3), vec(role(), 1..3), vec(deed(), 8..30))
        .prop_map(|(parents, teams, roles, deeds)| World { parents, teams, roles, deeds })
}
