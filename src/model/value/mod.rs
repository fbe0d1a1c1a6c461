//! The value types that several entities share (amounts, dates, references …).

mod amount;
mod date;
mod date_slip;
mod duration;
mod land_code;
mod language;
mod law;
mod licence;
mod link;
mod mail;
mod number;
mod quantity;
mod reading;
mod reference;
mod text;

pub use amount::{Amount, AmountKind, Interval};
pub use date::Period;
pub use duration::{Duration, TimeUnit};
pub use land_code::LandCode;
pub use language::Language;
pub use law::LegalBasis;
pub use licence::licence_url;
pub use link::{NamedLink, Url};
pub use mail::MailAddress;
pub use number::{Decimal, Flag, Int, grouped};
pub use quantity::{Quantity, QuantityKind};
pub use reading::{Reading, ReadingKind};
pub use reference::{ANY, AnyRef, PageRef, Ref};
pub use text::{Identifier, Markdown, Text, one_of, scalar};
