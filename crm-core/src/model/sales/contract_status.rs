//! How contracts stand, and which way they may go from there.

use crm_core_macros::choice;

use crate::model::RecordEvent;

/// How a contract stands.
#[choice]
pub enum ContractStatus {
    /// It is being written.
    Draft = 1,
    /// Somebody has to approve it.
    InApproval = 2,
    /// Both sides signed it.
    Signed = 3,
    /// It is in force.
    Active = 4,
    /// Its time is over.
    Expired = 5,
    /// One side ended it.
    Terminated = 6,
    /// Another contract goes on where it ended.
    Renewed = 7,
}

impl ContractStatus {
    /// Whether a contract may go from here to there by one step.
    pub fn may_become(self, next: Self) -> bool {
        use ContractStatus::{Active, Draft, Expired, InApproval, Renewed, Signed, Terminated};
        matches!(
            (self, next),
            (Draft, InApproval | Signed)
                | (InApproval, Draft | Signed)
                | (Signed, Active | Terminated)
                | (Active, Expired | Terminated | Renewed)
                | (Expired, Renewed)
        )
    }

    /// Whether both sides signed, so that what was agreed stands.
    pub fn is_signed(self) -> bool {
        match self {
            Self::Draft | Self::InApproval | Self::Unknown(_) => false,
            Self::Signed | Self::Active | Self::Expired | Self::Terminated | Self::Renewed => true,
        }
    }

    /// Whether it binds both sides: its prices hold.
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::Signed | Self::Active)
    }

    /// What happened when a contract came here.
    pub(crate) fn event(self) -> Option<RecordEvent> {
        match self {
            Self::Draft => Some(RecordEvent::SentBack),
            Self::InApproval => Some(RecordEvent::SentForApproval),
            Self::Signed => Some(RecordEvent::Signed),
            Self::Active => Some(RecordEvent::Activated),
            Self::Expired => Some(RecordEvent::Expired),
            Self::Terminated => Some(RecordEvent::Terminated),
            Self::Renewed => Some(RecordEvent::Renewed),
            Self::Unknown(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ContractStatus::{
        self, Active, Draft, Expired, InApproval, Renewed, Signed, Terminated,
    };

    ///
    #[test]
    fn a_contract_goes_one_legal_step_at_a_time() {
        let legal = [
            (Draft, InApproval),
            (Draft, Signed),
            (InApproval, Draft),
            (InApproval, Signed),
            (Signed, Active),
            (Signed, Terminated),
            (Active, Expired),
            (Active, Terminated),
            (Active, Renewed),
            (Expired, Renewed),
        ];
        for from in ContractStatus::ALL {
            for to in ContractStatus::ALL {
                let expected = legal.contains(&(*from, *to));
                assert_eq!(from.may_become(*to), expected, "{from} to {to}");
            }
        }
    }

    #[test]
    fn nothing_leads_on_from_a_terminated_or_renewed_contract() {
        for status in [Terminated, Renewed] {
            assert!(ContractStatus::ALL.iter().all(|next| !status.may_become(*next)));
        }
    }
}
