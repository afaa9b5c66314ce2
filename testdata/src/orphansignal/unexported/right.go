package unexported

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	both      = dispatch.New[int]("both")
	unused    = dispatch.New[int]("unused")
	Public    = dispatch.New[int]("public")
	returned  = dispatch.New[int]("returned")
	listed    = dispatch.New[int]("listed")
	given     = dispatch.New[int]("given")
	delegated = dispatch.New[int]("delegated")
	stored    = dispatch.New[int]("stored")
	ranged    = dispatch.New[int]("ranged")
	aliased   = dispatch.New[int]("aliased")
	testHook  = dispatch.New[int]("hook")
	looped    = dispatch.New[int]("looped")
	sender    = dispatch.NewKeyed[string, int]("sender")
)

// Alias is another name for the importers.
var Alias = aliased

// Right: both ends are there.
func useBoth(ctx context.Context) {
	both.Connect("note", note)
	_ = both.Send(ctx, 1)
	sender.Connect("note", func(context.Context, string, int) error { return nil })
	_ = sender.From("a").Send(ctx, 1)
}

// Right: importers can name it.
func usePublic(ctx context.Context) { _ = Public.Send(ctx, 1) }

// Returned is right: importers get it from here.
func Returned(ctx context.Context) *dispatch.Signal[int] {
	_ = returned.Send(ctx, 1)
	return returned
}

// Right: what is in the list is connected by who knows whom.
var list = []*dispatch.Signal[int]{listed}

func useListed(ctx context.Context) { _ = listed.Send(ctx, 1) }

// Right: the callback may connect.
func useGiven(ctx context.Context, setup func(*dispatch.Signal[int])) {
	setup(given)
	_ = given.Send(ctx, 1)
}

// OnDelegated is right: importers connect through it.
func OnDelegated(uid string, r dispatch.Receiver[int]) { delegated.Connect(uid, r) }

func useDelegated(ctx context.Context) { _ = delegated.Send(ctx, 1) }

type registry struct {
	signals map[string]*dispatch.Signal[int]
}

// Right: kept in a map.
func useStored(ctx context.Context, r *registry) {
	r.signals["stored"] = stored
	_ = stored.Send(ctx, 1)
}

// Right: the ends meet in a loop.
func useLooped(ctx context.Context) {
	for _, s := range []*dispatch.Signal[int]{looped} {
		s.Connect("note", note)
	}
	_ = looped.Send(ctx, 1)
}

// Right: delivered to whom it may concern.
func useRanged(ctx context.Context) {
	ranged.Connect("note", note)
	for range ranged.Deliver(ctx, 1) {
	}
}

// Right: importers have another name for it.
func useAliased(ctx context.Context) { _ = aliased.Send(ctx, 1) }

// Right: it says that it is there for tests.
func useHook(ctx context.Context) { _ = testHook.Send(ctx, 1) }
