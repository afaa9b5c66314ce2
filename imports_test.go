package signalvet_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/passes"
)

const module = "github.com/signalvet/signalvet"

// storeys lists the folders from the bottom to the top. A package imports those
// of lower storeys, and those of its own folder; never its neighbours.
var storeys = [][]string{
	{"passes/vocabulary", "passes/details"},
	{"passes/operations"},
	{"passes/effects"},
	{"passes/wiring", "passes/locks", "passes/interfaces"},
	{"passes/internal"},
	{"passes/transactions"},
	{aCheck, "passes/catalogue"}, // the catalogue is no check, and asks what they ask
	{"passes/suppression"},       // asks all other checks which suppressions they needed
	{"passes"},
	{"cmd"},
}

// aCheck stands for every folder of a check.
const aCheck = "passes/CHECK"

// storeyOf returns the number of a package's storey and the folder that it
// belongs to there; -1 when it has no place in the house.
func storeyOf(pkg string) (storey int, folder string) {
	for folder = pkg; folder != "."; folder = path.Dir(folder) {
		name := folder
		if isCheck(folder) {
			name = aCheck
		}
		for storey, folders := range storeys {
			if slices.Contains(folders, name) && (name != "passes" || pkg == "passes") {
				return storey, folder
			}
		}
	}
	return -1, ""
}

func isCheck(folder string) bool {
	dir, name := path.Split(folder)
	if dir != "passes/" || name == "suppression" {
		return false
	}
	for _, check := range passes.Suite {
		if check.Name == name {
			return true
		}
	}
	return false
}

// imported lists the packages of this module, with what each imports of it.
func imported(t *testing.T) map[string][]string {
	t.Helper()
	listed := runIn(t, ".", "go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...")
	if listed.status != 0 {
		t.Fatal(listed.stderr)
	}
	imports := make(map[string][]string)
	for line := range strings.Lines(listed.stdout) {
		words := strings.Fields(line)
		pkg, own := strings.TrimPrefix(words[0], module+"/"), []string{}
		for _, path := range words[1:] {
			if inside, ok := strings.CutPrefix(path, module+"/"); ok {
				own = append(own, inside)
			}
		}
		imports[pkg] = own
	}
	return imports
}

func TestImportsRunOneWay(t *testing.T) {
	for pkg, imports := range imported(t) {
		if !strings.HasPrefix(pkg, "passes") && !strings.HasPrefix(pkg, "cmd") {
			continue // no part of the analyzer
		}
		storey, folder := storeyOf(pkg)
		if storey < 0 {
			t.Errorf("%s has no place in the table of imports", pkg)
			continue
		}
		for _, each := range imports {
			lower, other := storeyOf(each)
			if lower < 0 || lower >= storey && other != folder {
				t.Errorf("%s imports %s, which is not below it", pkg, each)
			}
		}
	}
}

// The dispatcher needs the standard library only, and the checks know it by
// name only.
func TestDispatchStandsAlone(t *testing.T) {
	format := "{{if not .Standard}}{{.ImportPath}}{{end}}"
	for pkg, allowed := range map[string]string{"./dispatch": module + "/dispatch", "./dispatch/dispatchtest": module + "/dispatch"} {
		for _, dependency := range strings.Fields(runIn(t, ".", "go", "list", "-deps", "-f", format, pkg).stdout) {
			if !strings.HasPrefix(dependency+"/", allowed+"/") {
				t.Errorf("%s depends on %s", pkg, dependency)
			}
		}
	}
	dependencies := strings.Fields(runIn(t, ".", "go", "list", "-deps", "-f", format, "./cmd/...", "./passes/...").stdout)
	if len(dependencies) < 10 {
		t.Fatalf("go list tells of %d dependencies only", len(dependencies))
	}
	for _, dependency := range dependencies {
		if strings.HasPrefix(dependency+"/", module+"/dispatch/") {
			t.Errorf("the analyzer depends on %s", dependency)
		}
	}
}
