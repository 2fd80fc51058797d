//! How far two groups are apart.

use anyhow::Result;
use vorrang_analysis::result::GroupGaps;

use super::{
    Sheet,
    cell::{figure, text},
};

pub(super) fn gaps(gaps: &GroupGaps) -> Result<Vec<u8>> {
    let mut sheet = Sheet::new(&["first", "second", "goal", "difference", "se", "p"])?;
    for gap in &gaps.goals {
        let ids = [&gaps.first, &gaps.second, &gap.goal].map(|id| text(id));
        let figures = [&gap.difference, &gap.se, &gap.p].map(figure);
        sheet.row(&[ids.as_slice(), figures.as_slice()].concat())?;
    }
    sheet.bytes()
}
