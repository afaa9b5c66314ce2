package suite

import (
	"slices"

	"golang.org/x/tools/go/analysis/suite/vet"
)

// VetFlag is the flag that adds the checks of go vet.
const VetFlag = "vet"

// VetUsage says what the flag does.
const VetUsage = "run the checks of go vet too"

// WithVet returns the suite with the checks of go vet, those whose names are
// taken with "vet" before them.
func (s Suite) WithVet() Suite {
	taken := []string{VetFlag}
	for _, setting := range s.SharedFlags() {
		taken = append(taken, setting.Name)
	}
	for _, each := range s.All() {
		taken = append(taken, each.Name)
	}
	s.Checks = slices.Clone(s.Checks)
	for _, check := range vet.Suite {
		if slices.Contains(taken, check.Name) {
			renamed := *check // nothing requires it
			renamed.Name = VetFlag + check.Name
			check = &renamed
		}
		s.Checks = append(s.Checks, check)
	}
	return s
}

// WithDemanded returns the suite with those of its analyzers on demand that
// have these names.
func (s Suite) WithDemanded(names []string) Suite {
	s.Checks = slices.Clone(s.Checks)
	for _, name := range slices.Sorted(slices.Values(names)) {
		s.Checks = append(s.Checks, s.OnDemand[name])
	}
	return s
}
