//! The templates of the house. A town's own, under the same names in its overlay, stand in their place.

/// Name and text of each.
pub(crate) const TEMPLATES: &[(&str, &str)] = &[
    ("layout.html", include_str!("../templates/layout.html")),
    ("error.html", include_str!("../templates/error.html")),
    ("home.html", include_str!("../templates/home.html")),
    ("language.html", include_str!("../templates/language.html")),
    ("page.html", include_str!("../templates/page.html")),
    ("result/awaited.html", include_str!("../templates/result/awaited.html")),
    ("result/parts.html", include_str!("../templates/result/parts.html")),
    ("result/result.html", include_str!("../templates/result/result.html")),
    ("returns/check.html", include_str!("../templates/returns/check.html")),
    ("returns/gone.html", include_str!("../templates/returns/gone.html")),
    ("returns/goal.html", include_str!("../templates/returns/goal.html")),
    ("returns/languages.html", include_str!("../templates/returns/languages.html")),
    ("returns/overview.html", include_str!("../templates/returns/overview.html")),
    ("returns/page.html", include_str!("../templates/returns/page.html")),
    ("returns/part.html", include_str!("../templates/returns/part.html")),
    ("returns/parts.html", include_str!("../templates/returns/parts.html")),
    ("returns/points.html", include_str!("../templates/returns/points.html")),
    ("returns/score.html", include_str!("../templates/returns/score.html")),
    ("returns/submitted.html", include_str!("../templates/returns/submitted.html")),
    ("survey/answers.html", include_str!("../templates/survey/answers.html")),
    ("survey/check.html", include_str!("../templates/survey/check.html")),
    ("survey/closed.html", include_str!("../templates/survey/closed.html")),
    ("survey/consent.html", include_str!("../templates/survey/consent.html")),
    ("survey/district.html", include_str!("../templates/survey/district.html")),
    ("survey/drawn.html", include_str!("../templates/survey/drawn.html")),
    ("survey/enter.html", include_str!("../templates/survey/enter.html")),
    ("survey/form.html", include_str!("../templates/survey/form.html")),
    ("survey/kept.html", include_str!("../templates/survey/kept.html")),
    ("survey/languages.html", include_str!("../templates/survey/languages.html")),
    ("survey/matrix.html", include_str!("../templates/survey/matrix.html")),
    ("survey/notice.html", include_str!("../templates/survey/notice.html")),
    ("survey/parts.html", include_str!("../templates/survey/parts.html")),
    ("survey/plain.html", include_str!("../templates/survey/plain.html")),
    ("survey/question.html", include_str!("../templates/survey/question.html")),
    ("survey/questions.html", include_str!("../templates/survey/questions.html")),
    ("survey/saved.html", include_str!("../templates/survey/saved.html")),
    ("survey/start.html", include_str!("../templates/survey/start.html")),
    ("survey/thanks.html", include_str!("../templates/survey/thanks.html")),
    ("survey/withdrawn.html", include_str!("../templates/survey/withdrawn.html")),
];

/// Renders a page in every language that has words.
#[cfg(test)]
pub(crate) fn renders<P: vorrang_view::Page>(page: impl Fn(&vorrang_view::Locale) -> P) {
    let catalog = std::sync::Arc::new(vorrang_view::Catalog::built_in());
    let engine = vorrang_view::Engine::new(TEMPLATES, None, &catalog);
    let (_, shown) = crate::assets::Assets::new(crate::look::Look::default());
    let engine = engine.unwrap().with("look", shown);
    for lang in catalog.locales() {
        engine.render(&page(lang)).unwrap();
    }
}
