package discordgo

import (
	"log"

	"github.com/bwmarrin/discordgo"
)

func greet(s *discordgo.Session, m *discordgo.MessageCreate) {}

func twice(s *discordgo.Session) {
	stop := s.AddHandler(greet) // want `^receiver greet is disconnected before "github\.com/bwmarrin/discordgo\.MessageCreate" is sent \(it is never called\)$`
	stop()
}

func once(s *discordgo.Session, done <-chan struct{}) {
	stop := s.AddHandler(greet)
	defer stop()
	<-done
	log.Println("done")
}
