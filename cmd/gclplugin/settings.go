package gclplugin

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes"
)

// The settings that choose checks: one lists those that run, the other those
// that do not. All others are settings of the suite.
const (
	enable  = "enable"
	disable = "disable"
)

// configure sets the suite as the settings say and returns the checks that
// they choose.
func configure(settings any) ([]*analysis.Analyzer, error) {
	if settings == nil {
		return slices.Clone(passes.Suite), nil
	}
	asked, ok := settings.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("settings are %T (want a mapping)", settings)
	}
	for _, name := range slices.Sorted(maps.Keys(asked)) {
		if name == enable || name == disable {
			continue // chosen below
		}
		if err := set(name, asked[name]); err != nil {
			return nil, err
		}
	}
	return choose(asked)
}

// set sets one setting, or those of a check, which stand under its name.
func set(name string, value any) error {
	if options, ok := value.(map[string]any); ok && isCheck(name) {
		for _, option := range slices.Sorted(maps.Keys(options)) {
			if err := set(name+"."+option, options[option]); err != nil {
				return err
			}
		}
		return nil
	}
	if !known(name) {
		return fmt.Errorf("unknown setting %q (there are %s)", name, strings.Join(names(), ", "))
	}
	text, err := textOf(value)
	if err != nil {
		return fmt.Errorf("setting %s %w", name, err)
	}
	return passes.Set(name, text)
}

func known(name string) bool { return passes.Settings()[name] != nil }

func names() []string {
	return append([]string{enable, disable}, slices.Sorted(maps.Keys(passes.Settings()))...)
}

// textOf writes a value as it would stand on a command line.
func textOf(value any) (string, error) {
	switch value := value.(type) {
	case string, bool, int, int64, float64:
		return fmt.Sprint(value), nil
	case []any:
		list, err := texts(value)
		return strings.Join(list, ","), err
	case map[string]any:
		return "", fmt.Errorf(`is a mapping (want text; "|" before the lines makes them one)`)
	}
	return "", fmt.Errorf("is %T (want text, a number, true, false or a list)", value)
}

func texts(values []any) ([]string, error) {
	list := make([]string, 0, len(values))
	for _, each := range values {
		text, ok := each.(string)
		if !ok {
			return nil, fmt.Errorf("lists %v (want text)", each)
		}
		list = append(list, text)
	}
	return list, nil
}

// choose returns the checks that the settings switch on.
func choose(asked map[string]any) ([]*analysis.Analyzer, error) {
	only, err := checkNames(asked, enable)
	if err != nil {
		return nil, err
	}
	not, err := checkNames(asked, disable)
	if err != nil {
		return nil, err
	}
	if only != nil && not != nil {
		return nil, fmt.Errorf("settings %s and %s exclude each other", enable, disable)
	}
	var chosen []*analysis.Analyzer
	for _, check := range passes.Suite {
		if (only == nil || slices.Contains(only, check.Name)) && !slices.Contains(not, check.Name) {
			chosen = append(chosen, check)
		}
	}
	return chosen, nil
}

// checkNames returns the checks that a setting lists, nil without the setting.
func checkNames(asked map[string]any, setting string) ([]string, error) {
	value, ok := asked[setting]
	if !ok {
		return nil, nil
	}
	values, ok := value.([]any)
	if !ok {
		return nil, fmt.Errorf("setting %s is %T (want a list of checks)", setting, value)
	}
	list, err := texts(values)
	if err != nil {
		return nil, fmt.Errorf("setting %s %w", setting, err)
	}
	for _, name := range list {
		if !isCheck(name) {
			return nil, fmt.Errorf("setting %s: no check is named %q", setting, name)
		}
	}
	return list, nil
}

func isCheck(name string) bool {
	return slices.ContainsFunc(passes.Suite, func(check *analysis.Analyzer) bool { return check.Name == name })
}
