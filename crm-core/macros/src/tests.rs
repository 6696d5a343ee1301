//! What the attributes write, and what they refuse.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{choice, entity};

/// An entity of eighteen fields, of every kind that fields usually have.
fn deal() -> TokenStream {
    quote! {
        /// A sale in the making.
        pub struct Deal {
            /// What it is called.
            #[field(1, required)]
            pub name: String,
            /// Where it stands.
            #[field(2, required)]
            pub stage: StageId,
            /// Who would buy.
            #[field(3)]
            pub account: Option<AccountId>,
            /// Whom to talk to.
            #[field(4)]
            pub contact: Option<ContactId>,
            /// What it is worth.
            #[field(5)]
            pub amount: Option<Money>,
            /// The rate of the day.
            #[field(6, recorded)]
            pub amount_rate: Option<Decimal>,
            /// What it is worth in the company's currency.
            #[field(7, computed)]
            pub amount_base: Option<Money>,
            /// How likely it is won.
            #[field(8)]
            pub probability: Option<Percent>,
            /// When it is expected.
            #[field(9)]
            pub expected_close: Option<Date>,
            /// How it stands.
            #[field(10, recorded)]
            pub category: StageCategory,
            /// When it was closed.
            #[field(11, recorded)]
            pub closed_at: Option<Timestamp>,
            /// Every stay in a stage.
            #[field(12, recorded)]
            pub stage_entries: Vec<StageEntry>,
            /// What kind of sale it is.
            #[field(13)]
            pub deal_type: Option<DealType>,
            /// How it was found.
            #[field(14)]
            pub source: Option<String>,
            /// What to do next.
            #[field(15)]
            pub next_step: Option<String>,
            /// Why it was lost.
            #[field(16)]
            pub lost_reason: Option<String>,
            /// How many are sold.
            #[field(17)]
            pub quantity: Option<i64>,
            /// Whether it is watched.
            #[field(18)]
            pub watched: bool,
        }
    }
}

/// What eighteen fields may cost, formatted, with the forms of every language.
const MOST_LINES: usize = 400;

fn formatted(expanded: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(expanded).unwrap())
}

#[test]
fn an_entity_of_eighteen_fields_expands_to_the_snapshot() {
    let expanded = entity::expand(quote!("deal", search = [name]), deal()).unwrap();
    let text = formatted(expanded);
    let lines = text.lines().count();
    assert!(lines <= MOST_LINES, "{lines} lines: change the shape");
    let snapshot = include_str!("expansions/deal.txt");
    assert!(text == snapshot, "the expansion has changed; it is now:\n{text}");
}

fn refusal(input: TokenStream) -> String {
    entity::expand(quote!("thing"), input).unwrap_err().to_string()
}

#[test]
fn mistakes_are_told_at_the_field() {
    assert_eq!(
        refusal(quote! { struct Thing { #[field(1, manged)] /** A name. */ name: String } }),
        "unknown rule `manged`; one of: required, computed, recorded, stamped"
    );
    assert_eq!(
        refusal(quote! { struct Thing { name: String } }),
        "give the field a number: #[field(1)]"
    );
    assert_eq!(
        refusal(quote! { struct Thing { #[field(1)] name: String } }),
        "say what the field means, in a doc comment"
    );
    assert_eq!(
        refusal(quote! {
            struct Thing {
                /// One.
                #[field(2)]
                one: bool,
                /// Two.
                #[field(2)]
                two: bool,
            }
        }),
        "numbers must grow, and are never used again"
    );
    let searched = entity::expand(
        quote!("thing", search = [title]),
        quote! {
            struct Thing {
                /// A name.
                #[field(1)]
                name: String,
            }
        },
    );
    assert_eq!(searched.unwrap_err().to_string(), "search names a field that is not there");
}

#[test]
fn a_category_needs_its_number() {
    let refused = choice::expand(
        &TokenStream::new(),
        quote!(
            enum Kind {
                One,
            }
        ),
    );
    assert_eq!(refused.unwrap_err().to_string(), "give the category its number: `Name = 1`");
}
