package main

import "testing"

// TestEveryPeerCallsEveryReceiver makes sure that the numbers are those of
// equal work.
func TestEveryPeerCallsEveryReceiver(t *testing.T) {
	for _, p := range peers {
		for _, receivers := range []int{1, 10} {
			send, called := p.prepare(receivers)
			send(3)
			send(4)
			if got, want := called(), 7*receivers; got != want {
				t.Errorf("%s with %d receivers calls %d, want %d", p.name, receivers, got, want)
			}
		}
	}
}

func TestBaselineComesFirst(t *testing.T) {
	if peers[0].name != baseline {
		t.Errorf("ratios are taken to %s", peers[0].name)
	}
}

func BenchmarkPeers(b *testing.B) {
	for _, p := range peers {
		b.Run(p.name, func(b *testing.B) {
			send, _ := p.prepare(10)
			b.ReportAllocs()
			b.ResetTimer()
			send(b.N)
		})
	}
}
