package main_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/catalogue"
)

var update = flag.Bool("update", false, "write the expected catalogue instead of comparing it")

// shop writes the program whose catalogue is expected in testdata.
func shop(t *testing.T) string {
	t.Helper()
	files := make(map[string]string)
	for _, file := range txtar.Parse([]byte(read(t, "testdata/catalogue", "shop.txtar"))).Files {
		files[file.Name] = string(file.Data)
	}
	return dispatching(t, files)
}

// TestCatalogue compares the Markdown form, which tells all that is known;
//
//	go test ./cmd/signalvet -run TestCatalogue$ -update
//
// writes it.
func TestCatalogue(t *testing.T) {
	dir := shop(t)
	expected, err := filepath.Abs("testdata/catalogue/shop.md")
	if err != nil {
		t.Fatal(err)
	}
	got := run(t, dir, signalvet, "catalogue")
	if *update {
		if err := os.WriteFile(expected, []byte(got.stdout), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want := read(t, "testdata/catalogue", "shop.md"); got.stdout != want || got.status != 0 {
		t.Errorf("status %d, %s, got\n%s\nwant\n%s", got.status, got.stderr, got.stdout, want)
	}
	again := run(t, dir, signalvet, "catalogue", "-a", "-p", "1")
	if again.stdout != got.stdout {
		t.Errorf("another run prints\n%s", again.stdout)
	}
}

// A committed catalogue is up to date, or the difference is told.
func TestCatalogueCheck(t *testing.T) {
	dir := shop(t)
	for _, name := range []string{"CATALOGUE.md", "docs/signals.json", "signals.dot", "signals.mmd", "docs/page.html"} {
		write(t, dir, name, "")
		run(t, dir, signalvet, "catalogue", "-o", name).expect(t, 0, "", "")
		run(t, dir, signalvet, "catalogue", "-check", name).expect(t, 0, "", "")
	}
	if text := read(t, dir, "docs/page.html"); !strings.Contains(text, `href="../orders/orders.go#L`) {
		t.Error("the page links to no source file")
	}
	old := read(t, dir, "CATALOGUE.md")
	write(t, dir, "mail/mail.go", strings.Replace(read(t, dir, "mail/mail.go"), "Customers want", "They want", 1))
	got := run(t, dir, signalvet, "catalogue", "-check", "CATALOGUE.md")
	for _, want := range []string{"--- CATALOGUE.md\n+++ what the code says\n@@", "\n-1. `confirm`", "Customers want to know", "\n+1. `confirm`", "They want to know"} {
		if !strings.Contains(got.stdout, want) {
			t.Errorf("the difference lacks %q:\n%s", want, got.stdout)
		}
	}
	if got.status != 1 || got.stderr != "signalvet: CATALOGUE.md is stale: write it again with signalvet catalogue -o CATALOGUE.md\n" {
		t.Errorf("status %d, stderr %q", got.status, got.stderr)
	}
	if read(t, dir, "CATALOGUE.md") != old {
		t.Error("-check changes the file")
	}
}

// The links begin as the user says.
func TestCatalogueSource(t *testing.T) {
	dir := shop(t)
	for source, want := range map[string]string{
		"https://example.com/blob/main/":          "](https://example.com/blob/main/orders/orders.go#L",
		"https://example.com/{file}?line={line}#": "](https://example.com/orders/orders.go?line=",
	} {
		if got := run(t, dir, signalvet, "catalogue", "-source", source); !strings.Contains(got.stdout, want) {
			t.Errorf("-source %s gives no link %s: %s", source, want, got.stderr)
		}
	}
}

func TestCatalogueErrors(t *testing.T) {
	dir := module(t, "-- p.go --\npackage p\n")
	for _, test := range []struct {
		args   []string
		status int
		stderr string
	}{
		{[]string{"-f", "pdf"}, 2, `signalvet: unknown format "pdf" of -f (want md, json, mermaid, dot, html)`},
		{[]string{"-nosuchflag"}, 2, "signalvet: flag provided but not defined: -nosuchflag (see signalvet help catalogue)"},
		{[]string{"-o", "a.md", "-check", "b.md"}, 2, "signalvet: -check and -o cannot be used together"},
		{[]string{"-check", "none.md"}, 2, "signalvet: cannot read the catalogue: open none.md: no such file or directory (write it with -o)"},
	} {
		run(t, dir, signalvet, append([]string{"catalogue"}, test.args...)...).expect(t, test.status, "", test.stderr)
	}
	write(t, dir, "p.go", "package p\n\nvar x int = true\n")
	if got := run(t, dir, signalvet, "catalogue"); got.status != 3 || got.stdout != "" {
		t.Errorf("of a module that does not build: status %d, %s", got.status, got.stdout)
	}
	run(t, t.TempDir(), signalvet, "catalogue").expect(t, 2, "", "signalvet: no go.mod here or above (a catalogue is that of a module)")
}

// The parts are told on demand only, and not as findings.
func TestCatalogueIsNoCheck(t *testing.T) {
	dir := shop(t)
	for _, args := range [][]string{{"./..."}, {"-f", "json", "./..."}, {"-list"}, {"help"}} {
		if got := run(t, dir, signalvet, args...); strings.Contains(got.stdout, "signalcatalogue") {
			t.Errorf("signalvet %q tells of the parts of a catalogue:\n%s", args, got.stdout)
		}
	}
}

// A configuration that selects checks does not take the parts away.
func TestCatalogueWithSelectedChecks(t *testing.T) {
	dir := shop(t)
	write(t, dir, ".signalvet.yml", "checks: {txsend: true, orphansignal: false}\n")
	var got catalogue.Catalogue
	if err := json.Unmarshal([]byte(run(t, dir, signalvet, "catalogue", "-f", "json").stdout), &got); err != nil {
		t.Fatal(err)
	}
	checks := make(map[string]bool)
	for _, s := range got.Signals {
		for _, found := range s.Findings {
			checks[found.Check] = true
		}
	}
	if len(got.Signals) < 5 || !checks["txsend"] || checks["orphansignal"] {
		t.Errorf("%d signals, findings of %v", len(got.Signals), checks)
	}
}

const cytoscape = "internal/catalogue/page/cytoscape"

// origin says where the library of the page comes from.
func origin(t *testing.T) map[string]string {
	t.Helper()
	said := make(map[string]string)
	for line := range strings.Lines(read(t, cytoscape, "ORIGIN")) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		said[name] = value
	}
	return said
}

func TestCytoscapeIsWhatItSays(t *testing.T) {
	text := read(t, cytoscape, "cytoscape.min.js")
	hash := sha256.Sum256([]byte(text))
	if got := hex.EncodeToString(hash[:]); got != origin(t)["sha256"] {
		t.Errorf("the hash is %s, and not that of ORIGIN", got)
	}
	if strings.Contains(text, "</script") || !strings.Contains(read(t, cytoscape, "LICENSE"), "Permission is hereby granted, free of charge") {
		t.Error("it cannot stand in a page, or has no licence")
	}
}
