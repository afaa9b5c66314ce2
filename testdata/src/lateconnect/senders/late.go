package senders

import "context"

// Wrong: a connect for any sender is late after a send from any.
func anyAfterSome(ctx context.Context) {
	_ = rates.From(Euro).Send(ctx, 1)
	rates.Connect("quote", quote) // want "receiver quote is connected after rates is sent"
}

// Wrong: the same key.
func sameKey(ctx context.Context) {
	_ = rates.From(Euro).Send(ctx, 1)
	rates.From(Euro).Connect("quote", quote) // want "receiver quote is connected after rates is sent"
}

// Wrong: the same key, once as a constant and once as its value.
func sameKeyByValue(ctx context.Context) {
	_ = rates.From("EUR").Send(ctx, 1)
	rates.From(Euro).Connect("quote", quote) // want "receiver quote is connected after rates is sent"
}

// Wrong: Lobby is zero.
func sameCountedKey(ctx context.Context) {
	_ = chat.From(0).SendAsync(ctx, "hello")
	chat.From(Lobby).Connect("say", say) // want "receiver say is connected after chat is sent"
}

// Wrong: the view is kept in a variable. (The signal's name is the view's or the signal's.)
func viewInVariable(ctx context.Context) {
	euro := rates.From(Euro)
	_ = euro.Send(ctx, 1)
	euro.Connect("quote", quote) // want "receiver quote is connected after (rates|euro) is sent"
}

// Wrong: a connect for any sender, after a send whose key is unknown but is some key.
func anyAfterUnknown(ctx context.Context, c Currency) {
	_ = rates.From(c).Send(ctx, 1)
	rates.Connect("quote", quote) // want "receiver quote is connected after rates is sent"
}

// Wrong: any sender, after a loop over keys.
func anyAfterLoop(ctx context.Context) {
	for _, c := range []Currency{Euro, Dollar} {
		_ = rates.From(c).SendRobust(ctx, 1)
	}
	rates.Connect("quote", quote) // want "receiver quote is connected after rates is sent"
}

// Wrong: a field's keyed signal.
func fieldOfDesk(ctx context.Context, d *Desk) {
	_ = d.fills.From(Dollar).Send(ctx, 2)
	d.fills.Connect("quote", quote) // want "receiver quote is connected after fills is sent"
}

// Wrong: through helpers, any sender.
func helpers() {
	open()
	listen() // want "receiver quote is connected after rates is sent"
}

func open() { _ = rates.From(Euro).Send(context.Background(), 1) }

func listen() { rates.Connect("quote", quote) }

// Wrong: through helpers that get the same constant key.
func helpersWithKey() {
	openKey(Euro)
	listenKey(Euro) // want "receiver quote is connected after rates is sent"
}

func openKey(c Currency) { _ = rates.From(c).Send(context.Background(), 1) }

func listenKey(c Currency) { rates.From(c).Connect("quote", quote) }
