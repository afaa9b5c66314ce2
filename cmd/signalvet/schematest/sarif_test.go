package schematest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/txtar"
)

var signalvet string // the command under test

func TestMain(m *testing.M) {
	os.Exit(buildAndRun(m))
}

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "schematest")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	signalvet = filepath.Join(dir, "signalvet.exe")
	build := exec.Command("go", "build", "-o", signalvet, "./cmd/signalvet")
	build.Dir = root
	if output, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%v\n%s", err, output)
		return 1
	}
	return m.Run()
}

const root = "../../.."

func schema(t *testing.T, file string) *jsonschema.Schema {
	t.Helper()
	compiled, err := jsonschema.NewCompiler().Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// module writes a module that can use the dispatcher of this repository.
func module(t *testing.T, archive string) string {
	t.Helper()
	above, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "a [module]")
	files := txtar.Parse([]byte(archive)).Files
	files = append(files, txtar.File{Name: "go.mod", Data: []byte("module example.com/m\n\ngo 1.26.0\n\n" +
		"require github.com/signalvet/signalvet v0.0.0\n\nreplace github.com/signalvet/signalvet => " + above + "\n")})
	for _, file := range files {
		path := filepath.Join(dir, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, file.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// sarif returns what the command writes about all packages below dir.
func sarif(t *testing.T, dir string, flags ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	command := exec.Command(signalvet, append(append([]string{"-f", "sarif"}, flags...), "./...")...)
	command.Dir, command.Stdout, command.Stderr = dir, &stdout, &stderr
	var failed *exec.ExitError
	if err := command.Run(); err != nil && !errors.As(err, &failed) || stdout.Len() == 0 {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	return stdout.Bytes()
}

const shop = `
-- main.go --
package main

import (
	"context"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[string]("orders")

func audit(context.Context, string) error { return nil }

func call(context.Context, string) error {
	_, err := http.Get("https://example.com")
	return err
}

func main() {
	_ = orders.Send(context.Background(), "first")
	/* 😀é */ orders.Connect("audit", audit)
	orders.Connect("other", audit) //lint:ignore lateconnect it is [meant] {so}
	orders.Disconnect("audti")
	orders.Connect("call", call)
}
`

// Every log is one that the published schema allows.
func TestSarifIsValid(t *testing.T) {
	published := schema(t, "testdata/sarif-schema-2.1.0.json")
	dir := module(t, shop)
	broken := module(t, shop+"-- broken/broken.go --\npackage broken\n\nvar x int = \"{}\"\n")
	clean := module(t, "-- clean.go --\npackage clean\n")
	baseline := module(t, shop)
	write := exec.Command(signalvet, "-write-baseline", "old.yml", "./...")
	write.Dir = baseline
	if output, err := write.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	for name, log := range map[string][]byte{
		"findings":   sarif(t, dir),
		"with vet":   sarif(t, dir, "-vet"),
		"one check":  sarif(t, dir, "-checks", "uidmatch"),
		"broken":     sarif(t, broken),
		"clean":      sarif(t, clean),
		"baseline":   sarif(t, baseline, "-baseline", "old.yml"),
		"repository": sarif(t, filepath.Join(root, "examples", "mistakes")),
	} {
		t.Run(name, func(t *testing.T) {
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(log))
			if err != nil {
				t.Fatal(err)
			}
			if err := published.Validate(value); err != nil {
				t.Errorf("%v\n%s", err, log)
			}
		})
	}
}

// result is what the tests look at.
type result struct {
	RuleID    string
	RuleIndex int
	Level     string
	Message   struct{ Text string }
	Locations []struct {
		PhysicalLocation struct {
			ArtifactLocation struct{ URI, URIBaseID string }
			Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
		}
	}
	RelatedLocations []struct {
		ID      int
		Message struct{ Text string }
	}
	PartialFingerprints map[string]string
	Fixes               []struct {
		ArtifactChanges []struct {
			Replacements []struct {
				DeletedRegion   struct{ StartLine, StartColumn, EndLine, EndColumn int }
				InsertedContent struct{ Text string }
			}
		}
	}
	Suppressions []struct{ Kind, Justification string }
}

type run struct {
	Tool struct {
		Driver struct {
			Rules []struct {
				ID, HelpURI string
			}
		}
	}
	Invocations []struct {
		ExecutionSuccessful        bool
		ToolExecutionNotifications []result
	}
	Results []result
}

func decoded(t *testing.T, log []byte) run {
	t.Helper()
	var all struct{ Runs []run }
	if err := json.Unmarshal(log, &all); err != nil || len(all.Runs) != 1 {
		t.Fatalf("%v, %d runs", err, len(all.Runs))
	}
	return all.Runs[0]
}

// find returns the result of a check on a line.
func (r run) find(t *testing.T, check string, line int) result {
	t.Helper()
	for _, each := range r.Results {
		if each.RuleID == check && each.Locations[0].PhysicalLocation.Region.StartLine == line {
			return each
		}
	}
	t.Fatalf("no result of %s on line %d: %+v", check, line, r.Results)
	return result{}
}

func TestSarifSaysWhatWasFound(t *testing.T) {
	log := decoded(t, sarif(t, module(t, shop)))
	late := log.find(t, "lateconnect", 21)
	region := late.Locations[0].PhysicalLocation.Region
	if region.StartColumn != 12 || region.EndColumn != 42 { // the emoji is two units, the letter one
		t.Errorf("columns %d to %d, want 12 to 42", region.StartColumn, region.EndColumn)
	}
	rule := log.Tool.Driver.Rules[late.RuleIndex]
	if rule.ID != "lateconnect" || rule.HelpURI != "https://github.com/signalvet/signalvet/blob/main/docs/checks/lateconnect.md" || late.Level != "warning" {
		t.Errorf("rule %+v, level %s", rule, late.Level)
	}
	if len(late.RelatedLocations) != 1 || !strings.Contains(late.Message.Text, "["+late.RelatedLocations[0].Message.Text+"](1)") {
		t.Errorf("the message %q has no link to %+v", late.Message.Text, late.RelatedLocations)
	}
	if len(late.Suppressions) != 0 || late.Locations[0].PhysicalLocation.ArtifactLocation.URI != "main.go" {
		t.Errorf("got %+v", late)
	}
	ignored := log.find(t, "lateconnect", 22)
	if len(ignored.Suppressions) != 1 || ignored.Suppressions[0].Kind != "inSource" || ignored.Suppressions[0].Justification != "it is [meant] {so}" {
		t.Errorf("suppressions %+v", ignored.Suppressions)
	}
	mended := log.find(t, "uidmatch", 23).Fixes[0].ArtifactChanges[0].Replacements[0]
	if mended.InsertedContent.Text != `"audit"` || mended.DeletedRegion.StartColumn != 20 || mended.DeletedRegion.EndColumn != 27 {
		t.Errorf("the fix is %+v", mended)
	}
}

// Fingerprints are of the findings, not of their lines.
func TestFingerprintsStayWhenLinesMove(t *testing.T) {
	prints := func(archive string) map[string]bool {
		found := map[string]bool{}
		for _, each := range decoded(t, sarif(t, module(t, archive))).Results {
			found[each.PartialFingerprints["signalvet/v1"]] = true
		}
		return found
	}
	before, after := prints(shop), prints(strings.Replace(shop, "func main() {", "func other() {}\n\nfunc main() {\n\n", 1))
	if len(before) != len(after) || len(before) < 4 {
		t.Fatalf("%d fingerprints before, %d after", len(before), len(after))
	}
	for each := range before {
		if !after[each] {
			t.Errorf("%s is gone", each)
		}
	}
}

func TestSarifOfBrokenPackage(t *testing.T) {
	log := decoded(t, sarif(t, module(t, shop+"-- broken/broken.go --\npackage broken\n\nvar x int = \"\"\n")))
	told := log.Invocations[0]
	if told.ExecutionSuccessful || len(log.Results) == 0 || len(told.ToolExecutionNotifications) != 1 {
		t.Fatalf("%+v, %d results", told, len(log.Results))
	}
	place := told.ToolExecutionNotifications[0].Locations[0].PhysicalLocation
	if place.ArtifactLocation.URI != "broken/broken.go" || place.Region.StartLine != 3 || place.Region.StartColumn != 13 {
		t.Errorf("the problem is at %+v", place)
	}
}
