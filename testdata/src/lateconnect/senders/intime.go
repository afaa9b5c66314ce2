package senders

import "context"

// Right: dollars were quoted, euros are listened to.
func differentKeys(ctx context.Context) {
	_ = rates.From(Dollar).Send(ctx, 1)
	rates.From(Euro).Connect("quote", quote)
}

// Right: the cellar is not the lobby.
func differentCountedKeys(ctx context.Context) {
	_ = chat.From(Cellar).Send(ctx, "hello")
	chat.From(Lobby).Connect("say", say)
}

// Right: unknown keys may differ.
func unknownKeys(ctx context.Context, a, b Currency) {
	_ = rates.From(a).Send(ctx, 1)
	rates.From(b).Connect("quote", quote)
}

// Right: the key of the send is unknown.
func unknownSendKey(ctx context.Context) {
	_ = rates.From(currency()).Send(ctx, 1)
	rates.From(Dollar).Connect("quote", quote)
}

// Right: the key of the connect is unknown.
func unknownConnectKey(ctx context.Context) {
	_ = rates.From(Dollar).Send(ctx, 1)
	rates.From(currency()).Connect("quote", quote)
}

// Right: in order.
func keysInOrder(ctx context.Context) error {
	rates.Connect("quote", quote)
	rates.From(Euro).Connect("quote", quote)
	return rates.From(Euro).Send(ctx, 1)
}

// Right: two views in variables.
func twoViews(ctx context.Context) error {
	euro, dollar := rates.From(Euro), rates.From(Dollar)
	if err := dollar.Send(ctx, 1); err != nil {
		return err
	}
	euro.Connect("quote", quote)
	return euro.Send(ctx, 1)
}

// Right: the helper's keys differ.
func helpersWithDifferentKeys() {
	openKey(Dollar)
	listenKey(Euro)
}

// Right: two desks.
func twoDesks(ctx context.Context, a, b *Desk) {
	_ = a.fills.From(Euro).Send(ctx, 1)
	b.fills.Connect("quote", quote)
}

// Right: each key is announced and then listened to, in one loop.
func perKeyLoop(ctx context.Context, keys []Currency) {
	for _, c := range keys {
		_ = rates.From(c).Send(ctx, 0)
		rates.From(c).Connect("quote", quote)
	}
}
