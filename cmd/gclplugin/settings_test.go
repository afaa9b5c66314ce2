package gclplugin

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/golangci/plugin-module-register/register"

	"github.com/signalvet/signalvet/passes"
)

// values are what the settings of the suite hold now.
func values() map[string]string {
	held := make(map[string]string)
	for name, setting := range passes.Settings() {
		held[name] = setting.Value.String()
	}
	return held
}

// restore gives the settings their values of now again when the test ends: they
// belong to the process.
func restore(t *testing.T) {
	t.Helper()
	before := values()
	t.Cleanup(func() {
		for name, value := range before {
			if err := passes.Set(name, value); err != nil {
				t.Error(err)
			}
		}
	})
}

func checkNamesOf(checks []*analysis.Analyzer) []string {
	var names []string
	for _, check := range checks {
		names = append(names, check.Name)
	}
	return names
}

const words = "packages: [example.com/emitter]\nwords:\n  Emitter.On: {role: connect, topic: arg0, receiver: arg1}\n"

func TestSettingsReachTheSuite(t *testing.T) {
	restore(t)
	checks, err := configure(map[string]any{
		"tests":            true,
		"vocabulary":       words,
		"lateconnect":      map[string]any{"may": true},
		"blockingreceiver": map[string]any{"classes": []any{"net", "lock"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(checks, passes.Suite) {
		t.Errorf("the checks are %v, want all", checkNamesOf(checks))
	}
	got := values()
	want := maps.Clone(got)
	want["tests"], want["lateconnect.may"], want["vocabulary"], want["blockingreceiver.classes"] = "true", "true", words, "net,lock"
	if !maps.Equal(got, want) {
		t.Errorf("the settings are %v, want %v", got, want)
	}
}

func TestChosenChecks(t *testing.T) {
	all := checkNamesOf(passes.Suite)
	for _, test := range []struct {
		name     string
		settings any
		want     []string
	}{
		{"nothing said", nil, all},
		{"an empty mapping", map[string]any{}, all},
		{"two only", map[string]any{enable: []any{"uidmatch", "lateconnect"}}, []string{"lateconnect", "uidmatch"}},
		{"all but one", map[string]any{disable: []any{all[0]}}, all[1:]},
		{"options choose nothing", map[string]any{"lateconnect": map[string]any{"may": false}}, all},
	} {
		t.Run(test.name, func(t *testing.T) {
			restore(t)
			checks, err := configure(test.settings)
			if got := checkNamesOf(checks); err != nil || !slices.Equal(got, test.want) {
				t.Errorf("got %v and error %v, want %v", got, err, test.want)
			}
		})
	}
}

func TestRefusedSettings(t *testing.T) {
	for _, test := range []struct {
		settings any
		want     string
	}{
		{[]any{"lateconnect"}, "settings are []interface {} (want a mapping)"},
		{map[string]any{"test": true}, `unknown setting "test" (there are enable, disable, `},
		{map[string]any{"lateconnect": map[string]any{"maybe": true}}, `unknown setting "lateconnect.maybe" (there are enable, `},
		{map[string]any{"lateconnect": false}, `unknown setting "lateconnect" (there are enable, disable, `},
		{map[string]any{"tests": "sometimes"}, "setting tests: "},
		{map[string]any{"tests": nil}, "setting tests is <nil> (want text, "},
		{map[string]any{"blockingreceiver": map[string]any{"classes": "network"}}, `setting blockingreceiver.classes: unknown class "network" (want net, `},
		{map[string]any{"blockingreceiver": map[string]any{"classes": []any{1}}}, "setting blockingreceiver.classes lists 1 (want text)"},
		{map[string]any{"vocabulary": map[string]any{"packages": "x"}}, "setting vocabulary is a mapping (want text; "},
		{map[string]any{"vocabulary": "packages: x"}, "setting vocabulary: -vocabulary:1:11: packages is text (want a list)"},
		{map[string]any{enable: "lateconnect"}, "setting enable is string (want a list of checks)"},
		{map[string]any{disable: []any{"SA1000"}}, `setting disable: no check is named "SA1000"`},
		{map[string]any{enable: []any{}, disable: []any{}}, "settings enable and disable exclude each other"},
	} {
		t.Run(test.want, func(t *testing.T) {
			restore(t)
			if _, err := configure(test.settings); err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("%v: error %v, want %s", test.settings, err, test.want)
			}
		})
	}
}

// The reader of golangci-lint's configuration writes all keys in small letters.
func TestNamesAreInSmallLetters(t *testing.T) {
	for _, name := range names() {
		if name != strings.ToLower(name) {
			t.Errorf("setting %s cannot be set", name)
		}
	}
}

func TestPlugin(t *testing.T) {
	registered, err := register.GetPlugin(Name)
	if err != nil {
		t.Fatal(err)
	}
	plugin, err := registered(map[string]any{enable: []any{"uidmatch"}})
	if err != nil || plugin.GetLoadMode() != register.LoadModeTypesInfo {
		t.Fatalf("plugin %v, error %v", plugin, err)
	}
	if _, err := registered(map[string]any{"unknown": 1}); err == nil {
		t.Error("an unknown setting is accepted")
	}
}

func TestNoRelatedPlaces(t *testing.T) {
	var reported []analysis.Diagnostic
	pass := &analysis.Pass{Report: func(d analysis.Diagnostic) { reported = append(reported, d) }}
	run := withoutRelated(func(pass *analysis.Pass) (any, error) {
		pass.Report(analysis.Diagnostic{Message: "found", Related: []analysis.RelatedInformation{{Message: "here"}}})
		return "result", nil
	})
	result, err := run(pass)
	if result != "result" || err != nil || len(reported) != 1 || reported[0].Message != "found" || len(reported[0].Related) > 0 {
		t.Errorf("got %v, %v, reported %v", result, err, reported)
	}
}
