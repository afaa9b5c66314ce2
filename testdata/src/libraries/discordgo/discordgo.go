// Package discordgo does with its library what each check looks for, and beside it what is right.
package discordgo

import (
	"net/http"

	"github.com/bwmarrin/discordgo"
)

func ready(*discordgo.Session, *discordgo.Ready) {}

func message(*discordgo.Session, *discordgo.MessageCreate) {}

func late(s *discordgo.Session) error {
	if err := s.Open(); err != nil {
		return err
	}
	s.AddHandler(ready) // want `^lateconnect: receiver ready is connected after s is started \(it misses what came before\)$`
	return nil
}

func early(s *discordgo.Session) error {
	s.AddHandler(ready)
	return s.Open()
}

func twice(s *discordgo.Session) {
	s.AddHandler(message)
	s.AddHandler(message) // want `^dupconnect: receiver message is connected to "github\.com/bwmarrin/discordgo\.MessageCreate" twice \(it is called twice\)$`
}

// serve adds a handler for each request that nothing takes away.
func serve(s *discordgo.Session) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s.AddHandler(func(*discordgo.Session, *discordgo.MessageCreate) { w.WriteHeader(http.StatusOK) }) // want `^droppedresult: the connection of function literal to "github\.com/bwmarrin/discordgo\.MessageCreate" is dropped \(nothing else can disconnect it\)$` `^dupconnect: receiver function literal is connected to "github\.com/bwmarrin/discordgo\.MessageCreate" per request and never disconnected$`
	}
}

// registerForgotten is called by nobody.
func registerForgotten(s *discordgo.Session) { s.AddHandler(message) } // want `^deadconnect: receiver message is never connected to "github\.com/bwmarrin/discordgo\.MessageCreate" \(registerForgotten is never called\)$`

// Start does all of it.
func Start(one, two, three *discordgo.Session) {
	_, _ = late(one), early(two)
	twice(three)
	http.HandleFunc("/", serve(one))
}
