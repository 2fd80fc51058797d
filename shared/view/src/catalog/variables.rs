//! Which variables a message names, and which of them it counts by.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

/// Variables of a message by name. Those of messages and terms it refers to are not its own.
pub(super) type Variables = BTreeMap<String, Wanted>;

/// What a message does with a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wanted {
    /// It is printed or compared.
    Anything,
    /// It is counted by: a text in its place would silently get the wrong plural.
    Number,
}

/// The variables of a message's text.
pub(super) fn of(pattern: &Pattern<String>) -> Variables {
    let mut found = Variables::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<String>, found: &mut Variables) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<String>, found: &mut Variables) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, Wanted::Anything, found),
        Expression::Select { selector, variants } => {
            let wanted =
                if variants.iter().any(counts) { Wanted::Number } else { Wanted::Anything };
            in_inline(selector, wanted, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

/// Whether a variant is chosen by a number or a plural form. `other` alone is also what one calls "all the rest".
fn counts(variant: &Variant<String>) -> bool {
    match variant.key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { ref name } => {
            matches!(name.as_str(), "zero" | "one" | "two" | "few" | "many")
        }
    }
}

fn in_inline(inline: &InlineExpression<String>, wanted: Wanted, found: &mut Variables) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let before = found.entry(id.name.clone()).or_insert(wanted);
            *before = wanted.max(*before);
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            in_arguments(arguments, Wanted::Number, found);
        }
        InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            in_arguments(arguments, Wanted::Anything, found);
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

fn in_arguments(arguments: &CallArguments<String>, wanted: Wanted, found: &mut Variables) {
    for argument in &arguments.positional {
        in_inline(argument, wanted, found);
    }
    for argument in &arguments.named {
        in_inline(&argument.value, Wanted::Anything, found);
    }
}

/// The plural forms of each choice by a plural, its default among them. A choice by numbers alone has none.
#[cfg(test)]
pub(super) fn plurals(pattern: &Pattern<String>) -> Vec<std::collections::BTreeSet<String>> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element
        else {
            continue;
        };
        found.extend(variants.iter().flat_map(|variant| plurals(&variant.value)));
        let names = variants.iter().filter_map(|variant| match &variant.key {
            VariantKey::Identifier { name } => Some(name.clone()),
            VariantKey::NumberLiteral { .. } => None,
        });
        let forms: std::collections::BTreeSet<String> = names.collect();
        if forms.len() > 1 && variants.iter().any(counts) {
            found.push(forms);
        }
    }
    found
}
