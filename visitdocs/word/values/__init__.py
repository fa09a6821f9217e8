"""What a template may name: a `Visit` → plain read-only values under the names of the YAML."""
