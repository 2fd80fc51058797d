use vorrang_analysis::target::{NotEstimable, Standing, Target, Trend};

const RISING: Target = Target { baseline: 40.0, target: 60.0, start: 2020.0, end: 2030.0 };
const FALLING: Target = Target { baseline: 60.0, target: 40.0, start: 2020.0, end: 2030.0 };

#[test]
fn direction_does_not_matter() {
    for (rising, falling) in [(45.0, 55.0), (38.0, 62.0), (61.0, 39.0)] {
        assert_eq!(RISING.attainment(rising), FALLING.attainment(falling));
        assert_eq!(RISING.gap(2024.0, rising), FALLING.gap(2024.0, falling));
        assert_eq!(RISING.path_ratio(2024.0, rising), FALLING.path_ratio(2024.0, falling));
    }
    assert_eq!(RISING.attainment_error(2.0), FALLING.attainment_error(2.0));
}

#[test]
fn unit_does_not_matter() {
    let scaled = Target { baseline: 400.0, target: 600.0, ..RISING };
    assert_eq!(scaled.attainment(450.0), RISING.attainment(45.0));
    assert_eq!(scaled.attainment_error(20.0), RISING.attainment_error(2.0));
}

#[test]
fn on_track_only_when_it_is_sure() {
    let standing = |target: Target, actual| target.standing(2025.0, actual, 1.0, 100.0, 0.95);
    let (short, near, beyond) = (47.0, 49.0, 53.0);
    assert_eq!(standing(RISING, short), Ok(Standing::Behind));
    assert_eq!(standing(RISING, near), Ok(Standing::NotDistinguishable));
    assert_eq!(standing(RISING, beyond), Ok(Standing::OnTrack));
    assert_eq!(standing(FALLING, 100.0 - short), Ok(Standing::Behind));
    assert_eq!(standing(FALLING, 100.0 - near), Ok(Standing::NotDistinguishable));
    assert_eq!(standing(FALLING, 100.0 - beyond), Ok(Standing::OnTrack));
    assert_eq!(RISING.standing(2025.0, 50.0, 1.0, 0.0, 0.95), Err(NotEstimable::NoError));
}

#[test]
fn what_does_not_exist_is_not_a_number() {
    let still = Target { target: 40.0, ..RISING };
    assert_eq!(still.attainment(45.0), Err(NotEstimable::NoDistance));
    assert_eq!(still.gap(2025.0, 45.0), Err(NotEstimable::NoDistance));
    assert_eq!(RISING.path_ratio(2020.0, 45.0), Err(NotEstimable::AtStart));
    assert_eq!(RISING.required_per_year(2030.0, 45.0), Err(NotEstimable::Over));
    let at_once = Target { end: 2020.0, ..RISING };
    assert_eq!(at_once.expected(2020.0), Err(NotEstimable::NoTime));
    assert_eq!(Trend::of(&[(2020.0, 1.0), (2020.0, 2.0)]), Err(NotEstimable::TooFewValues));
    let line = Trend::of(&[(2020.0, 1.0), (2021.0, 3.0), (2022.0, 5.0)]).unwrap();
    assert_eq!((line.per_year, line.at(2030.0)), (2.0, 21.0));
}
