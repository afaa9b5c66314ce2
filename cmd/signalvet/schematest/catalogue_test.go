package schematest

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/catalogue"
)

var catalogueSchema = filepath.Join(root, "docs", "catalogue.schema.json")

func TestCatalogueIsValid(t *testing.T) {
	ours := schema(t, catalogueSchema)
	for name, dir := range map[string]string{
		"findings": module(t, shop),
		"empty":    module(t, "-- clean.go --\npackage clean\n"),
		"mistakes": filepath.Join(root, "examples", "mistakes"),
		"board":    filepath.Join(root, "examples", "jobsboard"),
	} {
		command := exec.Command(signalvet, "catalogue", "-f", "json", "./...")
		command.Dir = dir
		text, err := command.Output()
		if err != nil {
			t.Fatal(err)
		}
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := ours.Validate(value); err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
	}
}

// The schema names the fields that the command writes, and those that may be
// missing are those that it leaves out.
func TestCatalogueSchemaIsComplete(t *testing.T) {
	var described struct {
		schemaObject
		Defs map[string]schemaObject `json:"$defs"`
	}
	text, err := os.ReadFile(catalogueSchema)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &described); err != nil {
		t.Fatal(err)
	}
	compareFields(t, "catalogue", described.schemaObject, reflect.TypeFor[catalogue.Catalogue]())
	for name, written := range map[string]reflect.Type{
		"place": reflect.TypeFor[catalogue.Place](), "finding": reflect.TypeFor[catalogue.Finding](), "signal": reflect.TypeFor[catalogue.Signal](),
		"send": reflect.TypeFor[catalogue.Send](), "held": reflect.TypeFor[catalogue.Held](), "receiver": reflect.TypeFor[catalogue.Receiver](),
		"other": reflect.TypeFor[catalogue.Other](), "dispatcher": reflect.TypeFor[catalogue.Dispatcher](), "function": reflect.TypeFor[catalogue.Function](),
	} {
		compareFields(t, name, described.Defs[name], written)
	}
}

// schemaObject is what the schema says of an object.
type schemaObject struct {
	Properties map[string]any
	Required   []string
}

func compareFields(t *testing.T, name string, described schemaObject, written reflect.Type) {
	t.Helper()
	fields := 0
	for _, field := range reflect.VisibleFields(written) {
		key, options, tagged := strings.Cut(field.Tag.Get("json"), ",")
		if field.Anonymous || !field.IsExported() {
			continue // its own fields are seen
		}
		fields++
		if _, known := described.Properties[key]; !known {
			t.Errorf("%s: the schema lacks %s", name, key)
		}
		if always := !tagged || options != "omitempty"; always != slices.Contains(described.Required, key) {
			t.Errorf("%s: %s is always written: %v, which the schema denies", name, key, always)
		}
	}
	if fields != len(described.Properties) {
		t.Errorf("%s: %d fields, and %d in the schema", name, fields, len(described.Properties))
	}
}
