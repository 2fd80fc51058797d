use super::*;

const LEAST: &str =
    "[database]\naddress = \"sqlite:/x\"\n[intake]\npublic_url = \"https://survey.example.org\"\n";

fn read(text: &str, variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let pairs = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Config::read("vorrang.toml", text, pairs)
}

fn faults(text: &str, variables: &[(&str, &str)]) -> Vec<String> {
    read(text, variables).unwrap_err().0
}

#[test]
fn the_sample_in_deploy_is_the_one_made_from_the_list() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/vorrang.example.toml");
    let there = fs::read_to_string(path).unwrap_or_default();
    assert!(there == sample(), "deploy/vorrang.example.toml should read:\n{}", sample());
}

#[test]
fn the_sample_is_what_is_there_when_its_defaults_are_left_out() {
    let (as_is, mut spelled_out) = (read(&sample(), &[]).unwrap(), sample());
    for setting in SETTINGS.iter().filter(|setting| setting.standing == Standing::Default) {
        let line = format!("{} = {}", setting.key, setting.value);
        spelled_out = spelled_out.replace(&format!("#{line}"), &line);
    }
    assert_ne!(spelled_out, sample());
    assert_eq!(format!("{:?}", read(&spelled_out, &[]).unwrap()), format!("{as_is:?}"));
}

/// A setting that nobody reads, or whose value nobody looks at, would take anything.
#[test]
fn every_setting_is_read_from_file_and_variable() {
    for setting in SETTINGS {
        let Setting { section, key, .. } = setting;
        let text = format!("[{section}]\n{key} = true");
        let said = faults(&text, &[]);
        let place = format!("vorrang.toml, line 2, {section}.{key}: not ");
        assert!(said.iter().any(|fault| fault.starts_with(&place)), "{setting:?}: {said:?}");
        if !matches!(setting.key, "overlay" | "hosts" | "languages") {
            let said = faults(LEAST, &[(&setting.variable(), "-\u{7}")]);
            let named = said.iter().any(|fault| fault.starts_with(&setting.variable()));
            assert!(named, "{setting:?}: {said:?}");
        }
    }
}

#[test]
fn unknown_keys_sections_and_variables_are_refused_by_name() {
    let text = format!("{LEAST}\nlistem = []\n[mial]\nx = 1\n");
    assert_eq!(
        faults(&text, &[("VORRANG_INTAKE_LISTEM", "x"), ("PATH", "/bin")]),
        [
            "vorrang.toml, line 6, intake.listem: there is no such setting",
            "vorrang.toml, line 7: there is no section [mial]",
            "VORRANG_INTAKE_LISTEM: there is no such setting",
        ]
    );
    assert_eq!(
        faults("[database]\naddress = \n", &[])[0].split(": ").next(),
        Some("vorrang.toml, line 2")
    );
}

#[test]
fn everything_wrong_is_said_at_once() {
    let text = "[intake]\npublic_url = \"survey\"\nlisten = [\"8080\"]\nbody_bytes = 3\n[logs]\nlevel = \"loud\"\n";
    let said = faults(text, &[]);
    assert_eq!(said.len(), 5, "{said:?}");
    assert_eq!(said[0], "database.address: missing");
}

#[test]
fn variables_win_over_the_file() {
    let config = read(
        LEAST,
        &[
            ("VORRANG_INTAKE_LISTEN", "127.0.0.1:1, [::1]:2"),
            ("VORRANG_INTAKE_HOSTS", "Other.example.org"),
            ("VORRANG_INTAKE_WAITING", "9"),
            ("VORRANG_LOGS_LEVEL", "warn"),
        ],
    );
    let Config { intake, logs, .. } = config.unwrap();
    assert_eq!(intake.listen, ["127.0.0.1:1".parse().unwrap(), "[::1]:2".parse().unwrap()]);
    assert_eq!(intake.hosts, ["survey.example.org", "other.example.org"]);
    assert_eq!((intake.waiting, logs.level.to_string().as_str()), (9, "warn"));
}

#[test]
fn the_file_is_found_by_argument_then_by_variable() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| {
        let path = folder.path().join(format!("{name}.toml"));
        fs::write(&path, format!("{LEAST}hosts = [{name:?}]\n")).unwrap();
        path
    };
    let (given, named) = (file("given"), file("named"));
    let variables = vec![("VORRANG_SETTINGS".to_owned(), named.display().to_string())];
    let hosts = |given, variables| Config::find(given, variables).unwrap().intake.hosts[1].clone();
    assert_eq!(hosts(Some(given), variables.clone()), "given");
    assert_eq!(hosts(None, variables), "named");
    let unnamed = Config::find(None, vec![]).unwrap_err().to_string();
    assert!(unnamed.contains("/etc/vorrang/vorrang.toml"), "{unnamed}");
}

#[test]
fn a_secret_address_comes_from_a_file_and_is_never_printed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("address");
    fs::write(&path, "postgres://vorrang:geheim@db.example.org/vorrang\n").unwrap();
    let text = format!(
        "[intake]\npublic_url = \"https://survey.example.org\"\n[database]\naddress_file = {path:?}\n"
    );
    let config = read(&text, &[]).unwrap();
    assert_eq!(
        config.database.address.to_string(),
        "postgres://vorrang@db.example.org:5432/vorrang"
    );
    assert!(!format!("{config:?}").contains("geheim"));

    fs::write(&path, "mysql://vorrang:geheim@db.example.org").unwrap();
    let said = read(&text, &[]).unwrap_err().to_string();
    assert!(said.contains("line 4, database.address_file") && !said.contains("geheim"), "{said}");

    let twice = read(&text, &[("VORRANG_DATABASE_ADDRESS", "sqlite:/x")]).unwrap_err();
    assert!(twice.to_string().contains("given twice"), "{twice}");
    fs::remove_file(&path).unwrap();
    assert!(read(&text, &[]).unwrap_err().to_string().contains("database.address_file"));
}
