package main

import (
	"fmt"
	"os"
	"text/tabwriter"
)

// goal compares one of ours with another peer, or with a time.
type goal struct {
	peer, than string // than "": nanoseconds
	receivers  int
	limit      float64
}

var goals = []goal{
	{"dispatch Send", baseline, 1, 1.3},
	{"dispatch Send", baseline, 10, 1.3},
	{"dispatch Send", baseline, 100, 1.3},
	{"dispatch SendRobust", baseline, 1, 3},
	{"dispatch SendRobust", baseline, 10, 3},
	{"dispatch SendRobust", baseline, 100, 3},
	{"dispatch Send", "", 0, 2},
	{"dispatch Send, one sender of 100", "dispatch Send", 1, 2},
	{"dispatch Send, one sender of 100", "dispatch Send", 10, 2},
	{"dispatch Send, one sender of 100", "dispatch Send", 100, 2},
	{"dispatch Send, parallel", "direct loop, parallel", 10, 1.3},
}

// reportGoals prints what is measured beside what is wanted, as far as the
// peers have been chosen.
func reportGoals(fastest map[cell]measurement) {
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "\ngoal\treceivers\tmeasured\twanted\t")
	for _, g := range goals {
		ours, ok := fastest[cell{indexOf(g.peer), g.receivers}]
		if !ok {
			continue // not chosen
		}
		than, unit := 1.0, " ns"
		if g.than != "" {
			theirs, ok := fastest[cell{indexOf(g.than), g.receivers}]
			if !ok {
				continue // not chosen
			}
			than, unit = theirs.nanoseconds, " x "+g.than
		}
		fmt.Fprintf(out, "%s\t%d\t%.2f\t%.1f%s\t%s\n", g.peer, g.receivers,
			ours.nanoseconds/than, g.limit, unit, verdict(ours, than, g.limit))
	}
	out.Flush()
}

func verdict(ours measurement, than, limit float64) string {
	switch {
	case ours.allocations > 0:
		return "allocates"
	case ours.nanoseconds > limit*than:
		return "missed"
	}
	return "met"
}

// indexOf returns the place of a peer, -1 if it is not chosen.
func indexOf(name string) int {
	for i, p := range peers {
		if p.name == name {
			return i
		}
	}
	return -1
}
