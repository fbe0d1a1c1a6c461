//! View → HTML.

use super::fault::ThemeFault;
use super::load::Theme;
use super::tongue::fault;
use serde::Serialize;
use tera::Context;

impl Theme {
    /// Sets what all pages share, so that it is handed over once and not with every page.
    pub fn share<T: Serialize>(&mut self, shared: &T) -> Result<(), ThemeFault> {
        let context = Context::from_serialize(shared).map_err(|error| fault(&error))?;
        self.tera.global_context().extend(context);
        Ok(())
    }

    /// Renders a template with what it may see: a struct, perhaps with a second one beside it.
    pub fn render<A: Serialize, B: Serialize>(
        &self,
        template: &str,
        view: &A,
        beside: Option<&B>,
    ) -> Result<String, ThemeFault> {
        let mut context = Context::from_serialize(view).map_err(|error| fault(&error))?;
        if let Some(beside) = beside {
            context.extend(Context::from_serialize(beside).map_err(|error| fault(&error))?);
        }
        self.tera.render(template, &context).map_err(|error| fault(&error))
    }
}
