// Package directives tells signalvet what its functions do. // want package:" dispatches}$"
package directives

// Bus is a dispatcher that no rule would recognise.
type Bus struct{ post func(string, any) }

//signalvet:connect topic=topic receiver=handle
func (b *Bus) Listen(topic string, handle func(any)) {} // want Listen:"^wraps connect$"

//signalvet:disconnect topic=topic receiver=handle
func (b *Bus) Ignore(topic string, handle func(any)) {} // want Ignore:"^wraps disconnect$"

//signalvet:send topic=topic
func (b *Bus) Tell(topic string, payload any) { b.post(topic, payload) } // want Tell:"^wraps send$"

var events Bus

// Register uses the words of its package.
func Register() { // want Register:"^connect$"
	events.Listen("placed", func(any) {})
}
