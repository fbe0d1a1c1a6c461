//! Joins the floors below: session, whole build, writing.
//!
//! Floor 5. May import floors 0–4.

pub mod publish;
