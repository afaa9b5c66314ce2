package front

import "slices"

// Subcommand is a word that may stand first among the arguments; the others
// are its own.
type Subcommand struct {
	Name string
	Help string                  // one line, without a final period
	Run  func(args []string) int // returns the exit status; "-help" is always understood
}

// named returns the subcommand of that name, or nil.
func named(name string, subcommands []Subcommand) *Subcommand {
	at := slices.IndexFunc(subcommands, func(each Subcommand) bool { return each.Name == name })
	if at < 0 {
		return nil
	}
	return &subcommands[at]
}
