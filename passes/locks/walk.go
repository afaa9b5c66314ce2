package locks

import (
	"slices"

	"github.com/signalvet/signalvet/passes/locks/ways"
	"github.com/signalvet/signalvet/passes/operations"
)

// walker follows the ways through one outline and keeps account of the locks that are held.
type walker struct {
	res  *Result
	out  *operations.Outline
	rec  *record               // of the outline that the walk began with
	envs []operations.Env      // of the literals that are walked where they are called, outermost first
	lits []*operations.Outline // the literals being walked, against recursion
}

// run walks the outline from start and returns the state at its normal end, nil when there is none.
func (w *walker) run(start *state) *state {
	all := &ways.Walk[*state]{Clone: (*state).clone, Join: join, Chan: w.channel, Call: func(c *operations.Call, st *state) (*state, bool) {
		if c.Mode == operations.Go {
			return st, true // another goroutine holds its own locks
		}
		next := w.plain(c, st)
		return next, next != nil
	}}
	w.lits = append(slices.Clip(w.lits), w.out)
	end, reached := all.Run(w.out, start)
	if !reached {
		return nil
	}
	return end
}
