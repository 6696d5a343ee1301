//! What the test does to the library and to the model alike.

use proptest::{option, prelude::*};

/// One step. Numbers choose among what there is when the step is taken.
#[derive(Clone, Debug)]
pub(crate) enum Command {
    Plain(Action),
    /// All in one transaction, which is committed or rolled back.
    Transaction {
        actions: Vec<Action>,
        commits: bool,
    },
    /// A transaction that finds its record changed when it commits.
    Overtaken(u8),
    /// An update that expects an old revision.
    Stale(u8),
    /// A unique value that another record has.
    Taken(u8),
    /// A link to a record that is in the trash or nowhere.
    Broken {
        link: u8,
        target: u8,
    },
    Revert {
        set: u8,
        leaves_conflicts: bool,
    },
    /// The conversion of a lead taken back.
    Unconvert {
        lead: u8,
        leaves_conflicts: bool,
    },
    AsOf(u8),
    Reopen,
    /// An action of a user who sees only what they own.
    Limited(Action),
}

#[derive(Clone, Debug)]
pub(crate) enum Action {
    Account {
        name: Name,
        tax: u8,
    },
    Contact {
        name: Name,
        account: u8,
        emails: u8,
    },
    Deal {
        name: Name,
        stage: u8,
        account: u8,
        amount: Option<u16>,
    },
    User {
        login: u8,
    },
    /// A record of the entity that is declared at run time.
    Vehicle {
        plate: u8,
        keeper: u8,
    },
    Lead {
        name: Name,
        company: Option<Name>,
        score: Option<u8>,
    },
    Task {
        name: Name,
        about: u8,
        status: u8,
    },
    Relation {
        from: u8,
        to: u8,
        word: u8,
    },
    Tag {
        word: u8,
    },
    Product {
        name: Name,
        sku: u8,
    },
    PriceBook {
        number: u8,
    },
    PriceEntry {
        book: u8,
        product: u8,
        least: u8,
        price: u16,
    },
    Contract {
        name: Name,
        account: u8,
    },
    Line {
        contract: u8,
        word: u8,
        quantity: u8,
        price: u16,
    },
    Convert {
        lead: u8,
        with_deal: bool,
    },
    Set {
        record: u8,
        field: u8,
        value: u8,
    },
    Clear {
        record: u8,
        field: u8,
    },
    AddEmail {
        contact: u8,
        email: u8,
    },
    UpdateEmail {
        contact: u8,
        item: u8,
        email: u8,
    },
    RemoveEmail {
        contact: u8,
        item: u8,
    },
    Move {
        deal: u8,
        stage: u8,
    },
    Trash(u8),
    Restore(u8),
    Purge(u8),
}

/// Two words of few.
pub(crate) type Name = (u8, u8);

#[cfg(test)]
impl Command {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Plain(action) => action.kind(),
            Self::Transaction { commits: true, .. } => "commit",
            Self::Transaction { commits: false, .. } => "rollback",
            Self::Overtaken(_) => "overtaken transaction",
            Self::Stale(_) => "stale revision",
            Self::Taken(_) => "taken value",
            Self::Broken { .. } => "broken link",
            Self::Revert { leaves_conflicts: false, .. } => "revert",
            Self::Revert { leaves_conflicts: true, .. } => "revert, leaving conflicts",
            Self::Unconvert { .. } => "unconvert",
            Self::AsOf(_) => "as of",
            Self::Reopen => "reopen",
            Self::Limited(_) => "limited user",
        }
    }
}

#[cfg(test)]
impl Action {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Account { .. } => "create account",
            Self::Contact { .. } => "create contact",
            Self::Deal { .. } => "create deal",
            Self::User { .. } => "create user",
            Self::Vehicle { .. } => "create declared",
            Self::Lead { .. } => "create lead",
            Self::Task { .. } => "create task",
            Self::Relation { .. } => "create relation",
            Self::Tag { .. } => "create tag",
            Self::Product { .. } => "create product",
            Self::PriceBook { .. } => "create price book",
            Self::PriceEntry { .. } => "create price entry",
            Self::Contract { .. } => "create contract",
            Self::Line { .. } => "create contract line",
            Self::Convert { .. } => "convert",
            Self::Set { .. } => "set",
            Self::Clear { .. } => "clear",
            Self::AddEmail { .. } => "add item",
            Self::UpdateEmail { .. } => "update item",
            Self::RemoveEmail { .. } => "remove item",
            Self::Move { .. } => "stage move",
            Self::Trash(_) => "trash",
            Self::Restore(_) => "restore",
            Self::Purge(_) => "purge",
        }
    }
}

pub(crate) fn action() -> impl Strategy<Value = Action> {
    let name = (0_u8..8, 0_u8..8);
    // What makes records, and what is done to them.
    prop_oneof![5 => create(name.clone()), 8 => sell(name), 11 => change()]
}

fn create(name: impl Strategy<Value = Name> + Clone) -> impl Strategy<Value = Action> {
    let any = any::<u8>;
    prop_oneof![
        5 => (name.clone(), 0_u8..6).prop_map(|(name, tax)| Action::Account { name, tax }),
        4 => (name.clone(), any(), 0_u8..3)
            .prop_map(|(name, account, emails)| Action::Contact { name, account, emails }),
        5 => (name.clone(), any(), any(), option::of(1_u16..500)).prop_map(
            |(name, stage, account, amount)| Action::Deal { name, stage, account, amount }
        ),
        2 => (0_u8..12).prop_map(|login| Action::User { login }),
        3 => (0_u8..12, any()).prop_map(|(plate, keeper)| Action::Vehicle { plate, keeper }),
        3 => (name, any(), any())
            .prop_map(|(name, about, status)| Action::Task { name, about, status }),
        3 => (any(), any(), 0_u8..8)
            .prop_map(|(from, to, word)| Action::Relation { from, to, word }),
        2 => (0_u8..12).prop_map(|word| Action::Tag { word }),
    ]
}

fn sell(name: impl Strategy<Value = Name> + Clone) -> impl Strategy<Value = Action> {
    let any = any::<u8>;
    prop_oneof![
        7 => (name.clone(), option::of(name.clone()), option::of(0_u8..100))
            .prop_map(|(name, company, score)| Action::Lead { name, company, score }),
        6 => (any(), proptest::bool::ANY)
            .prop_map(|(lead, with_deal)| Action::Convert { lead, with_deal }),
        4 => (name.clone(), 0_u8..12).prop_map(|(name, sku)| Action::Product { name, sku }),
        4 => (0_u8..8).prop_map(|number| Action::PriceBook { number }),
        15 => (any(), any(), 0_u8..3, 1_u16..500).prop_map(
            |(book, product, least, price)| Action::PriceEntry { book, product, least, price }
        ),
        5 => (name, any()).prop_map(|(name, account)| Action::Contract { name, account }),
        18 => (any(), 0_u8..8, 1_u8..20, 1_u16..500).prop_map(
            |(contract, word, quantity, price)| Action::Line { contract, word, quantity, price }
        ),
    ]
}

fn change() -> impl Strategy<Value = Action> {
    let any = any::<u8>;
    prop_oneof![
        12 => (any(), any(), any())
            .prop_map(|(record, field, value)| Action::Set { record, field, value }),
        4 => (any(), any()).prop_map(|(record, field)| Action::Clear { record, field }),
        3 => (any(), any()).prop_map(|(contact, email)| Action::AddEmail { contact, email }),
        4 => (any(), any(), any())
            .prop_map(|(contact, item, email)| Action::UpdateEmail { contact, item, email }),
        3 => (any(), any()).prop_map(|(contact, item)| Action::RemoveEmail { contact, item }),
        8 => (any(), any()).prop_map(|(deal, stage)| Action::Move { deal, stage }),
        6 => any().prop_map(Action::Trash),
        5 => any().prop_map(Action::Restore),
        3 => any().prop_map(Action::Purge),
    ]
}

pub(crate) fn command() -> impl Strategy<Value = Command> {
    let any = any::<u8>;
    prop_oneof![
        64 => action().prop_map(Command::Plain),
        6 => (prop::collection::vec(action(), 1..7), proptest::bool::weighted(0.7))
            .prop_map(|(actions, commits)| Command::Transaction { actions, commits }),
        2 => any().prop_map(Command::Overtaken),
        2 => any().prop_map(Command::Stale),
        3 => any().prop_map(Command::Taken),
        2 => (any(), any()).prop_map(|(link, target)| Command::Broken { link, target }),
        6 => (any(), proptest::bool::weighted(0.35))
            .prop_map(|(set, leaves_conflicts)| Command::Revert { set, leaves_conflicts }),
        6 => (any(), proptest::bool::weighted(0.35))
            .prop_map(|(lead, leaves_conflicts)| Command::Unconvert { lead, leaves_conflicts }),
        2 => any().prop_map(Command::AsOf),
        9 => Just(Command::Reopen),
        5 => action().prop_map(Command::Limited),
    ]
}
