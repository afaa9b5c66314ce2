package config_test

import (
	"flag"
	"os"
	"testing"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/config"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes"
)

var update = flag.Bool("update", false, "write the schema instead of comparing it")

const schemaFile = "../../../../docs/signalvet.schema.json"

// TestSchema holds the schema for editors against the decoder's tables;
//
//	go test ./cmd/signalvet/internal/config -update
//
// writes it.
func TestSchema(t *testing.T) {
	want, err := config.Schema(suite.Suite{Checks: passes.Suite})
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(schemaFile, want, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(schemaFile); err != nil || string(got) != string(want) {
		t.Errorf("docs/signalvet.schema.json is not what -update writes (%v)", err)
	}
}
