"""Fixed categories, as text. One that a newer version of the library wrote reads as "#7"."""
# Written by `cargo xtask codegen` from the model.

from typing import Literal, TypeAlias

__all__ = [
    "Acceptance",
    "AccountKind",
    "AddressKind",
    "Channel",
    "DealType",
    "Direction",
    "FieldAccess",
    "ForecastCategory",
    "InteractionStatus",
    "LocalePreset",
    "PhoneKind",
    "ProbabilitySource",
    "Scope",
    "StageCategory",
    "UserKind",
]

Acceptance: TypeAlias = Literal[
    "none",  # Not yet known.
    "accepted",  # Yes.
    "tentative",  # Perhaps.
    "declined",  # No.
]
"""Whether somebody comes."""

AccountKind: TypeAlias = Literal[
    "customer",  # Buys, or bought.
    "prospect",  # May buy.
    "partner",  # Sells together with the company.
    "supplier",  # Sells to the company.
    "reseller",  # Sells the company's products on.
    "competitor",  # Sells instead of the company.
    "other",  # Anything else.
]
"""What an account is to the company."""

AddressKind: TypeAlias = Literal[
    "work",  # Where work is done.
    "billing",  # Where invoices go.
    "shipping",  # Where goods go.
    "home",  # Where somebody lives.
    "other",  # Anything else.
]
"""What an address is for."""

Channel: TypeAlias = Literal[
    "phone",  # By telephone.
    "email",  # By e-mail.
    "fax",  # By fax.
    "web",  # On the web.
    "sms",  # By text message.
    "post",  # By post.
    "in_person",  # Face to face.
    "chat",  # By chat.
    "social",  # On a social network.
    "other",  # Any other way.
]
"""By which way people met."""

DealType: TypeAlias = Literal[
    "new_business",  # With a new customer.
    "existing",  # With a customer.
    "renewal",  # The same again.
    "upsell",  # More of the same.
    "cross_sell",  # Something else besides.
]
"""What kind of sale it is."""

Direction: TypeAlias = Literal[
    "out",  # The company.
    "in",  # The customer.
]
"""Who began."""

FieldAccess: TypeAlias = Literal[
    "none",  # Neither see nor set it.
    "read",  # See it.
    "write",  # See and set it.
]
"""What a role may do with a field."""

ForecastCategory: TypeAlias = Literal[
    "pipeline",  # It may come.
    "best_case",  # It comes when things go well.
    "commit",  # It comes.
    "closed",  # It came.
    "omitted",  # It does not count.
]
"""Where a deal counts in the forecast."""

InteractionStatus: TypeAlias = Literal[
    "planned",  # It is to come.
    "held",  # It took place.
    "not_held",  # It did not take place.
    "sent",  # It was sent.
    "received",  # It was received.
    "failed",  # It could not be sent.
]
"""How an interaction stands."""

LocalePreset: TypeAlias = Literal[
    "vi_vn",  # Vietnamese, Vietnam.
    "en_us",  # English, United States.
]
"""Which language and customs a file starts with."""

PhoneKind: TypeAlias = Literal[
    "mobile",  # A mobile.
    "work",  # At work.
    "home",  # At home.
    "fax",  # A fax.
    "other",  # Anything else.
]
"""What a telephone number is for."""

ProbabilitySource: TypeAlias = Literal[
    "stage",  # The stage's.
    "manual",  # Somebody's own estimate; it stays while the deal is open.
]
"""Where a deal's probability comes from."""

Scope: TypeAlias = Literal[
    "none",  # None.
    "own",  # Those that the user owns.
    "team",  # Those of the user's teams, and those that the user owns.
    "subtree",  # Those of the user's teams and all teams under them, and those that the user owns.
    "all",  # All.
]
"""Which records a right covers."""

StageCategory: TypeAlias = Literal[
    "open",  # It may be won or lost.
    "won",  # It was won.
    "lost",  # It was lost.
]
"""How a deal stands."""

UserKind: TypeAlias = Literal[
    "internal",  # An employee.
    "partner",  # An agent or collaborator outside.
    "portal",  # A customer who serves themselves.
    "api",  # A program.
]
"""What a user is."""
