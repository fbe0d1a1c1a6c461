#![doc = include_str!("ARCHITECTURE.md")]

pub mod base;
pub mod build;
pub mod check;
pub mod cli;
pub mod export;
pub mod figure;
pub mod import;
pub mod model;
pub mod parse;
pub mod preview;
pub mod read;
pub mod search;
pub mod theme;
pub mod view;
