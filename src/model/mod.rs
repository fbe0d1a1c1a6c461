//! What a handbook is made of: typed records, values, and the `Site` in which everything is resolved.
//!
//! Floor 2. Imports `base` and `parse`; knows neither files on disk nor templates.

pub mod component;
pub mod config;
pub mod entity;
pub mod field;
pub mod page;
pub mod site;
pub mod value;
