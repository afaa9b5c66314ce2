// Package gclplugin is the module plugin of golangci-lint: "golangci-lint
// custom" builds it in, and importing it is enough. docs/golangci.md says how.
package gclplugin

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
)

// Name is what the plugin is called in the configuration of golangci-lint.
const Name = "signalvet"

func init() { register.Plugin(Name, New) }

// New returns the plugin with the settings that golangci-lint read from its
// configuration. The error says which setting is wrong.
func New(settings any) (register.LinterPlugin, error) {
	checks, err := configure(settings)
	if err != nil {
		return nil, err
	}
	return plugin{checks}, nil
}

type plugin struct{ checks []*analysis.Analyzer }

// BuildAnalyzers returns the checks that are switched on.
func (p plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	for _, check := range p.checks {
		check.Run = withoutRelated(check.Run)
	}
	return p.checks, nil
}

// GetLoadMode asks for types, with which facts come too.
func (plugin) GetLoadMode() string { return register.LoadModeTypesInfo }

// withoutRelated leaves out the related places: golangci-lint would make an
// issue of each, which no comment at the finding could suppress. It changes the
// checks themselves, since one of them requires all others.
func withoutRelated(run func(*analysis.Pass) (any, error)) func(*analysis.Pass) (any, error) {
	return func(pass *analysis.Pass) (any, error) {
		quiet := *pass
		quiet.Report = func(finding analysis.Diagnostic) {
			finding.Related = nil
			pass.Report(finding)
		}
		return run(&quiet)
	}
}
