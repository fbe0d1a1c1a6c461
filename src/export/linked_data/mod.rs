//! What machines may know of a page, as JSON-LD in the words of schema.org.
//!
//! A file beside the page, named in its head: a data block would be an inline script to the checker
//! of the policy. Only complete addresses mean something elsewhere, so all of it needs `base_url`.

mod crumbs;
mod event;
mod files;
mod handbook;
mod organisation;
mod route;
mod service;
mod terms;

pub use files::linked_data;

#[cfg(test)]
mod tests;
