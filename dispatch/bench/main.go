// Command bench measures package dispatch beside its peers: all in one run, in
// random order, several rounds, as ratios to a direct loop over a slice of
// functions. Run it with
//
//	go run .
//
// The numbers are those of the fastest spell; the machine's noise only adds. A
// second table compares ours with the goals of the package.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"runtime"
	"slices"
	"text/tabwriter"
	"time"
)

func main() {
	rounds := flag.Int("rounds", 30, "how often everything is measured")
	only := flag.String("only", "", "regular expression of the peers to measure besides the loop")
	flag.Parse()
	choose(regexp.MustCompile(*only))
	sizes := []int{1, 10, 100}
	fastest := map[cell]measurement{}
	for range *rounds {
		for _, c := range shuffled(sizes) {
			fastest[c] = faster(fastest[c], measure(c))
		}
	}
	report(sizes, fastest)
	reportGoals(fastest)
}

// choose drops the peers that are not wanted.
func choose(wanted *regexp.Regexp) {
	peers = slices.DeleteFunc(peers, func(p peer) bool {
		return p.name != baseline && !wanted.MatchString(p.name)
	})
}

// cell is one field of the table.
type cell struct {
	peer      int
	receivers int
}

func shuffled(sizes []int) (cells []cell) {
	for i := range peers {
		for _, receivers := range sizes {
			cells = append(cells, cell{i, receivers})
		}
		if peers[i].idle {
			cells = append(cells, cell{i, 0})
		}
	}
	rand.Shuffle(len(cells), func(i, j int) { cells[i], cells[j] = cells[j], cells[i] })
	return cells
}

// measurement is the cost of one event.
type measurement struct {
	nanoseconds float64
	allocations int64
}

// measure takes the fastest of a few spells. They are shorter than the slices
// in which a busy machine gives its time to others; a long row of events is one
// long spell.
func measure(c cell) (fastest measurement) {
	spell, spells := time.Millisecond, 5
	if peers[c.peer].concurrent {
		spell, spells = 50*time.Millisecond, 1
	}
	send, _ := peers[c.peer].prepare(c.receivers)
	n, took := 1, time.Duration(0)
	for ; took < spell/2; n *= 2 {
		took = timed(send, n)
	}
	allocations := allocated(func() {
		for range spells {
			fastest = faster(fastest, measurement{nanoseconds: float64(timed(send, n).Nanoseconds()) / float64(n)})
		}
	})
	fastest.allocations = allocations / int64(n*spells)
	return fastest
}

func timed(send func(int), n int) time.Duration {
	started := time.Now()
	send(n)
	return time.Since(started)
}

// allocated counts the allocations of a call in all goroutines.
func allocated(call func()) int64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	call()
	runtime.ReadMemStats(&after)
	return int64(after.Mallocs - before.Mallocs)
}

func faster(a, b measurement) measurement {
	if a.nanoseconds == 0 || b.nanoseconds < a.nanoseconds {
		return b
	}
	return a
}

func report(sizes []int, fastest map[cell]measurement) {
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(out, "receivers\t")
	for _, receivers := range sizes {
		fmt.Fprintf(out, "%d\t\tallocs\t", receivers)
	}
	fmt.Fprintln(out)
	for i, p := range peers {
		name := p.name
		if p.concurrent {
			name += " (concurrent)"
		}
		fmt.Fprintf(out, "%s\t", name)
		for _, receivers := range sizes {
			m, loop := fastest[cell{i, receivers}], fastest[cell{0, receivers}]
			fmt.Fprintf(out, "%.1f ns\t%.2fx\t%d\t", m.nanoseconds, m.nanoseconds/loop.nanoseconds, m.allocations)
		}
		fmt.Fprintln(out)
	}
	out.Flush()
}
