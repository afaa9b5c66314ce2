package ircevent

import irc "github.com/thoj/go-ircevent"

// replay decides about the code itself.
func replay(conn *irc.Connection, e *irc.Event) {
	e.Code = "WALLOPS"
	conn.RunCallbacks(e)
}

func start(conn *irc.Connection, greet func(*irc.Event)) {
	replay(conn, &irc.Event{})
	conn.AddCallback("JOIN", greet)
	conn.RunCallbacks(&irc.Event{Code: "PART"})
	conn.AddCallback("PART", greet) // want `^receiver greet is connected after "PART" is sent \(it misses that send\)$`
}
