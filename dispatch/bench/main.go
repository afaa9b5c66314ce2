// Command bench measures package dispatch beside its peers: all in one run, in
// random order, several rounds, as ratios to a direct loop over a slice of
// functions. Run it with
//
//	go run .
//
// The numbers are those of the fastest round; the machine's noise only adds.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"testing"
	"text/tabwriter"
)

func main() {
	testing.Init()
	rounds := flag.Int("rounds", 5, "how often everything is measured")
	only := flag.String("only", "", "regular expression of the peers to measure besides the loop")
	flag.Parse()
	if err := flag.Set("test.benchtime", "50ms"); err != nil {
		panic(err)
	}
	choose(regexp.MustCompile(*only))
	sizes := []int{1, 10, 100}
	fastest := map[cell]measurement{}
	for range *rounds {
		for _, c := range shuffled(sizes) {
			fastest[c] = faster(fastest[c], measure(c))
		}
	}
	report(sizes, fastest)
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
	}
	rand.Shuffle(len(cells), func(i, j int) { cells[i], cells[j] = cells[j], cells[i] })
	return cells
}

// measurement is the cost of one event.
type measurement struct {
	nanoseconds float64
	allocations int64
}

func measure(c cell) measurement {
	result := testing.Benchmark(func(b *testing.B) {
		send, _ := peers[c.peer].prepare(c.receivers)
		b.ReportAllocs()
		b.ResetTimer()
		send(b.N)
	})
	return measurement{float64(result.T.Nanoseconds()) / float64(result.N), result.AllocsPerOp()}
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
