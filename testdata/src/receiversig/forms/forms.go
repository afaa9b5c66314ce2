package forms

import "github.com/bwmarrin/discordgo"

type robot struct{ session *discordgo.Session }

// Dice is an event of the program's own.
type Dice struct{ N int }

func (r *robot) roll(s *discordgo.Session, m *discordgo.MessageCreate) {}

func (r *robot) failing(s *discordgo.Session, m *discordgo.MessageCreate) error { return nil }

// handle takes whatever AddHandler takes.
func (r *robot) handle(handler any) func() { return r.session.AddHandler(handler) }

func (r *robot) start() {
	r.session.AddHandler(r.roll)
	r.session.AddHandler(func(s *discordgo.Session, event any) {})
	r.session.AddHandlerOnce(func(s *discordgo.Session, ready *discordgo.Ready) {})
	r.handle(func(s *discordgo.Session, m *discordgo.Disconnect) {})

	r.session.AddHandler(r.failing)                                                 // want `^receiver failing has a form that AddHandler does not take \(it is never called\)$`
	r.session.AddHandler(func(s *discordgo.Session, m discordgo.MessageCreate) {})  // want `^receiver function literal has a form that AddHandler does not take \(it is never called\)$`
	r.session.AddHandler(func(m *discordgo.MessageCreate) {})                       // want `does not take`
	r.session.AddHandler(func(s *discordgo.Session, d *Dice) {})                    // want `does not take`
	r.session.AddHandlerOnce(func(s *discordgo.Session, inner *discordgo.Session) { // want `^receiver function literal has a form that AddHandlerOnce does not take`
	})
}

func (r *robot) more() {
	r.handle(func(s *discordgo.Session, ms ...*discordgo.MessageCreate) {}) // want `does not take`
	r.handle(nil)
}

// each has a handler of any event.
func each[T any](r *robot, handler func(*discordgo.Session, T)) func() {
	return r.handle(handler)
}

// table adds what it is given.
func table(r *robot, handlers []any) {
	for _, h := range handlers {
		r.handle(h)
	}
}
