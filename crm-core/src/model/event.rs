//! What happens to records, by name: a line here adds an event everywhere.

use crm_core_macros::choice;

/// What a change means, as listeners are told; entities derive it from the states before and after.
#[choice]
pub enum RecordEvent {
    /// An account bought for the first time.
    BecameCustomer = 1,
    /// A lead was converted.
    Converted = 2,
    /// A conversion was taken back.
    Unconverted = 3,
    /// A deal went to another stage.
    StageMoved = 4,
    /// A deal was won.
    Won = 5,
    /// A deal was lost.
    Lost = 6,
    /// A deal that was won or lost is open again.
    Reopened = 7,
    /// A contract waits for its approval.
    SentForApproval = 8,
    /// A contract was approved.
    Approved = 9,
    /// A contract is a draft again.
    SentBack = 10,
    /// A contract was signed.
    Signed = 11,
    /// A contract came into force.
    Activated = 12,
    /// A contract's time is over.
    Expired = 13,
    /// A contract was ended before its time.
    Terminated = 14,
    /// Another contract goes on where this one ended.
    Renewed = 15,
    /// A comment mentions somebody it did not mention before.
    Mentioned = 16,
    /// An interaction took place.
    Held = 17,
    /// A task is done.
    Completed = 18,
    /// A task was given to somebody else.
    Assigned = 19,
    /// It is time to think of the record.
    Reminded = 20,
}
