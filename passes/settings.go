package passes

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/details"
)

// Settings returns the settings of the suite under the names that they have as
// flags of the command: "lateconnect.may" is a setting of one check, "tests"
// one of the suite.
func Settings() map[string]*flag.Flag {
	settings := make(map[string]*flag.Flag)
	seen := make(map[*analysis.Analyzer]bool)
	var visit func(*analysis.Analyzer)
	visit = func(each *analysis.Analyzer) {
		if seen[each] {
			return // visited on another way
		}
		seen[each] = true
		prefix := ""
		if slices.Contains(Suite, each) {
			prefix = each.Name + "."
		}
		each.Flags.VisitAll(func(setting *flag.Flag) {
			if setting.Name != details.Flag { // the command's own
				settings[prefix+setting.Name] = setting
			}
		})
		for _, required := range each.Requires {
			visit(required)
		}
	}
	for _, check := range Suite {
		visit(check)
	}
	return settings
}

// Set gives a setting its value, before any check runs. The error names the
// setting; for an unknown one it lists those that there are.
func Set(name, value string) error {
	settings := Settings()
	setting, ok := settings[name]
	if !ok {
		return fmt.Errorf("unknown setting %q (there are %s)", name, strings.Join(slices.Sorted(maps.Keys(settings)), ", "))
	}
	if err := setting.Value.Set(value); err != nil {
		return fmt.Errorf("setting %s: %w", name, err)
	}
	return nil
}
