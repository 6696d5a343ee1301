//! Random companies: a tree of teams, a user with roles, and what was done to records.

use crm_core::model::Scope;
use proptest::{collection::vec, option, prelude::*, sample::select};

/// The entities that the story works with, each with how often it does.
pub(super) const WORKED: &[(&str, u32)] = &[
    ("account", 10),
    ("contact", 7),
    ("deal", 7),
    ("lead", 4),
    ("interaction", 5),
    ("note", 2),
    ("comment", 5),
    ("task", 4),
    ("attachment", 3),
    ("contract", 4),
    ("contract_line", 5),
    ("relation", 3),
    ("product", 2),
    ("price_book", 2),
    ("price_entry", 3),
    ("customer_group", 2),
    ("quota", 2),
    ("tag", 1),
    ("saved_view", 2),
    ("vehicle", 2),
];
/// The entities that are read beside them: what a company is set up with.
const SET_UP: &[&str] =
    &["user", "team", "role", "pipeline", "stage", "currency", "rate", "relation_kind"];
/// What is there from the start, so that more than accounts lead to something.
const FIRST: &[&str] = &[
    "customer_group",
    "account",
    "contact",
    "deal",
    "product",
    "price_book",
    "price_entry",
    "contract",
    "contract_line",
    "comment",
];
/// Fields that a role may hide, by entity; a link that is required cannot be left empty in the other store.
const HIDEABLE: &[(&str, &[&str])] = &[
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
            "customer_group",
            "price_book",
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
    (
        "lead",
        &["last_name", "emails", "status", "score", "rating", "estimated_amount", "unfollowed"],
    ),
    ("interaction", &["subject", "body", "related_to", "participants", "start_at", "status"]),
    ("note", &["title", "body", "pinned"]),
    ("comment", &["body", "related_to", "topic", "parent", "mentions", "read_by", "path"]),
    ("task", &["title", "due_on", "assignee", "is_open", "related_to", "status"]),
    ("attachment", &["name", "description"]),
    (
        "contract",
        &["title", "number", "account", "status", "end_on", "value_cap", "contract_date", "lead"],
    ),
    (
        "contract_line",
        &["contract", "quantity", "unit_price", "product", "description", "net", "cost"],
    ),
    ("relation", &["kind", "note", "since"]),
    ("product", &["name", "sku", "list_price", "cost"]),
    ("price_book", &["name", "general", "customer_group", "priority"]),
    ("price_entry", &["price", "min_quantity"]),
    ("customer_group", &["name", "parent", "discount"]),
    ("quota", &["amount", "user"]),
    ("tag", &["name"]),
    ("saved_view", &["name", "filter", "entity"]),
    ("vehicle", &["plate", "keeper"]),
    ("user", &["login", "name", "email"]),
];

/// The entities that the story works with.
pub(super) fn worked() -> impl Iterator<Item = &'static str> {
    WORKED.iter().map(|(entity, _)| *entity)
}

/// The entities that are read.
pub(super) fn read() -> impl Iterator<Item = &'static str> {
    worked().chain(SET_UP.iter().copied())
}

/// The fields of an entity that a role may hide.
pub(super) fn hideable(entity: &str) -> &'static [&'static str] {
    HIDEABLE.iter().find(|(of, _)| *of == entity).map_or(&[], |(_, fields)| fields)
}

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
        3 => Just(Scope::All),
    ]
}

fn hidden() -> impl Strategy<Value = (&'static str, &'static str)> {
    let of_any = (0..HIDEABLE.len(), 0..64_usize).prop_map(|(entity, field)| {
        let (entity, fields) = HIDEABLE[entity];
        (entity, fields[field % fields.len()])
    });
    // What people type that only one record has, and what a commit gives.
    prop_oneof![12 => of_any, 1 => Just(("user", "login")), 1 => Just(("contract", "number"))]
}

fn role() -> impl Strategy<Value = RolePlan> {
    let named = (select(read().collect::<Vec<_>>()), scope());
    (scope(), vec(named, 0..12), vec(hidden(), 0..16)).prop_map(|(any, named, hidden)| RolePlan {
        any,
        named,
        hidden,
    })
}

fn deed(
    kind: impl Strategy<Value = DeedKind>,
    entity: impl Strategy<Value = &'static str>,
) -> impl Strategy<Value = Deed> {
    (kind, entity, 0..40_usize, 0..4_usize, 0..6_usize, 0..6_usize).prop_map(
        |(kind, entity, which, owner, word, number)| Deed {
            kind,
            entity,
            which,
            owner,
            word,
            number,
        },
    )
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let first = FIRST.iter().map(|entity| deed(Just(DeedKind::Create), Just(*entity)));
    let entity = select(
        WORKED
            .iter()
            .flat_map(|(entity, times)| std::iter::repeat_n(*entity, *times as usize))
            .collect::<Vec<_>>(),
    );
    let kind = prop_oneof![
        6 => Just(DeedKind::Create),
        4 => Just(DeedKind::Update),
        1 => Just(DeedKind::Trash),
        1 => Just(DeedKind::Restore),
    ];
    (first.collect::<Vec<_>>(), vec(deed(kind, entity), 12..50))
        .prop_map(|(first, later)| [first, later].concat())
}

/// Any company.
pub(super) fn world() -> impl Strategy<Value = World> {
    let parents = (option::of(Just(0)), option::of(0..2_usize), option::of(0..3_usize));
    let parents = parents.prop_map(|(one, two, three)| vec![None, one, two, three]);
    (parents, vec(0..4_usize, 0..3), vec(role(), 1..3), deeds())
        .prop_map(|(parents, teams, roles, deeds)| World { parents, teams, roles, deeds })
}
